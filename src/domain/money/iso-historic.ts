/**
 * The codes of ISO 4217 List Three (withdrawn, and in use nowhere). One a line: code, minor-unit digits, day of
 * introduction, month of withdrawal, name. Of several months, and of a range such as "1989 to 1990", the last counts.
 * The other columns are as in the list of current codes.
 *
 * List Three has no digits. Here they are those of List One while the code stood in it. The currency data of OpenJDK,
 * which drops no code, has kept them. They are 0 where the subunit had no use left (ADP BEF BYB BYR ESP GRD ITL LUF MGF
 * PTE ROL TPE TRL), else 2. Older codes, which are not there either, follow their kin. 0 for the convertible and
 * financial francs of Belgium and Luxembourg, the Spanish accounts and the Mali franc. 3 for the Yemeni dinar of 1000
 * fils; none for three units of account (XFO, XFU, XRE); else 2.
 */
export const HISTORIC_CODES = `
ADP	0	-	2003-07	Andorran Peseta
AFA	2	-	2003-01	Afghani
ALK	2	-	1989-12	Old Lek
ANG	2	-	2025-03	Netherlands Antillean Guilder
AOK	2	1977-01-08	1991-03	Kwanza
AON	2	1990-09-25	2000-02	New Kwanza
AOR	2	1995-07-01	2000-02	Kwanza Reajustado
ARA	2	1985-06-14	1992-01	Austral
ARP	2	1983-06-01	1985-07	Peso Argentino
ARY	2	-	1990-12	Peso
ATS	2	-	2002-03	Schilling
AYM	2	-	2005-10	Azerbaijan Manat
AZM	2	-	2005-12	Azerbaijanian Manat
BAD	2	1992-07-01	1998-07	Dinar
BEC	0	-	1990-03	Convertible Franc
BEF	0	-	2002-03	Belgian Franc
BEL	0	-	1990-03	Financial Franc
BGJ	2	-	1990-12	Lev A/52
BGK	2	-	1990-12	Lev A/62
BGL	2	-	2003-11	Lev
BGN	2	1999-07-05	2026-01	Bulgarian Lev
BOP	2	-	1987-02	Peso boliviano
BRB	2	-	1986-03	Cruzeiro
BRC	2	1986-02-28	1989-02	Cruzado
BRE	2	1990-03-16	1993-03	Cruzeiro
BRN	2	1989-01-15	1990-03	New Cruzado
BRR	2	-	1994-07	Cruzeiro Real
BUK	2	-	1990-02	Kyat
BYB	0	-	2001-01	Belarusian Ruble
BYR	0	2000-01-01	2017-01	Belarusian Ruble
CHC	2	-	2004-11	WIR Franc (for electronic)
CSD	2	2003-02-04	2006-10	Serbian Dinar
CSJ	2	-	1990-12	Krona A/53
CSK	2	-	1993-03	Koruna
CUC	2	1994-01-01	2021-06	Peso Convertible
CYP	2	-	2008-01	Cyprus Pound
DDM	2	-	1990-09	Mark der DDR
DEM	2	-	2002-03	Deutsche Mark
ECS	2	-	2000-09	Sucre
ECV	2	1993-05-23	2000-09	Unidad de Valor Constante (UVC)
EEK	2	1992-06-20	2011-01	Kroon
ESA	0	-	1981-12	Spanish Peseta
ESB	0	-	1994-12	"A" Account (convertible Peseta Account)
ESP	0	-	2002-03	Spanish Peseta
FIM	2	-	2002-03	Markka
FRF	2	-	2002-03	French Franc
GEK	2	1993-04-05	1995-10	Georgian Coupon
GHC	2	-	2008-01	Cedi
GHP	2	-	2007-06	Ghana Cedi
GNE	2	-	1989-12	Syli
GNS	2	1972-10-02	1986-02	Syli
GQE	2	1975-07-07	1986-06	Ekwele
GRD	0	-	2002-03	Drachma
GWE	2	-	1981-12	Guinea Escudo
GWP	2	1976-02-28	1997-05	Guinea-Bissau Peso
HRD	2	1991-12-23	1995-01	Croatian Dinar
HRK	2	1994-05-30	2023-01	Kuna
IEP	2	-	2002-03	Irish Pound
ILP	2	-	1981-12	Pound
ILR	2	1980-02-22	1990-12	Old Shekel
ISJ	2	-	1990-12	Old Krona
ITL	0	-	2002-03	Italian Lira
LAJ	2	-	1979-12	Pathet Lao Kip
LSM	2	-	1985-05	Loti
LTL	2	1993-06-25	2014-12	Lithuanian Litas
LTT	2	1992-10-01	1993-07	Talonas
LUC	0	-	1990-03	Luxembourg Convertible Franc
LUF	0	-	2002-03	Luxembourg Franc
LUL	0	-	1990-03	Luxembourg Financial Franc
LVL	2	1993-03-05	2014-01	Latvian Lats
LVR	2	1992-05-07	1994-12	Latvian Ruble
MGF	0	-	2004-12	Malagasy Franc
MLF	0	-	1984-11	Mali Franc
MRO	2	1973-06-29	2017-12	Ouguiya
MTL	2	-	2008-01	Maltese Lira
MTP	2	-	1983-06	Maltese Pound
MVQ	2	-	1989-12	Maldive Rupee
MXP	2	-	1993-01	Mexican Peso
MZE	2	1975-06-25	1981-12	Mozambique Escudo
MZM	2	1980-06-16	2006-06	Mozambique Metical
NIC	2	1988-02-15	1990-10	Cordoba
NLG	2	-	2002-03	Netherlands Guilder
PEH	2	-	1990-12	Sol
PEI	2	1985-02-01	1991-07	Inti
PES	2	-	1986-02	Sol
PLZ	2	-	1997-01	Zloty
PTE	0	-	2002-03	Portuguese Escudo
RHD	2	1970-02-17	1981-12	Rhodesian Dollar
ROK	2	-	1990-12	Leu A/52
ROL	0	-	2005-06	Old Leu
RUR	2	1991-12-25	2004-01	Russian Ruble
SDD	2	1992-06-08	2007-07	Sudanese Dinar
SDP	2	-	1998-06	Sudanese Pound
SIT	2	1991-10-08	2007-01	Tolar
SKK	2	1993-01-01	2009-01	Slovak Koruna
SLL	2	-	2023-12	Leone
SRG	2	-	2003-12	Surinam Guilder
STD	2	1977-09-08	2017-12	Dobra
SUR	2	-	1990-12	Rouble
TJR	2	1995-05-10	2001-04	Tajik Ruble
TMM	2	1993-11-01	2009-01	Turkmenistan Manat
TPE	0	-	2002-11	Timor Escudo
TRL	0	-	2005-12	Old Turkish Lira
UAK	2	-	1996-09	Karbovanet
UGS	2	-	1987-05	Uganda Shilling
UGW	2	-	1990-12	Old Shilling
USS	2	-	2014-03	US Dollar (Same day)
UYN	2	-	1989-12	Old Uruguay Peso
UYP	2	1975-07-01	1993-03	Uruguayan Peso
VEB	2	-	2008-01	Bolivar
VEF	2	2008-01-01	2018-08	Bolívar
VNC	2	-	1990-12	Old Dong
XEU	2	1979-01-01	1999-01	European Currency Unit (E.C.U)
XFO	-	-	2006-10	Gold-Franc
XFU	-	-	2013-11	UIC-Franc
XRE	-	-	1999-11	RINET Funds Code
YDD	3	-	1991-09	Yemeni Dinar
YUD	2	-	1990-01	New Yugoslavian Dinar
YUM	2	1994-01-24	2003-07	New Dinar
YUN	2	1990-01-01	1995-11	Yugoslavian Dinar
ZAL	2	1985-09-01	1995-03	Financial Rand
ZMK	2	-	2012-12	Zambian Kwacha
ZRN	2	1993-11-01	1999-06	New Zaire
ZRZ	2	1971-10-27	1994-02	Zaire
ZWC	2	-	1989-12	Rhodesian Dollar
ZWD	2	1980-04-18	2008-08	Zimbabwe Dollar
ZWL	2	2009-02-02	2024-09	Zimbabwe Dollar
ZWN	2	2006-08-01	2006-09	Zimbabwe Dollar (new)
ZWR	2	2008-08-01	2009-06	Zimbabwe Dollar
`;
