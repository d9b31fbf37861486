/**
 * The codes of ISO 4217 List One (current currencies, 1 February 2026). One a line: code, minor-unit digits, day of
 * introduction, name. `-` stands for no minor unit (SDR, metals, units of account, testing). As a day, `-` stands for
 * one that is not known or lies before 1970. The days are those of the currency reforms; ISO 4217 gives none.
 */
export const CURRENT_CODES = `
AED	2	1973-05-19	UAE Dirham
AFN	2	2002-10-07	Afghani
ALL	2	-	Lek
AMD	2	1993-11-22	Armenian Dram
AOA	2	1999-12-13	Kwanza
ARS	2	1992-01-01	Argentine Peso
AUD	2	-	Australian Dollar
AWG	2	1986-01-01	Aruban Florin
AZN	2	2006-01-01	Azerbaijan Manat
BAM	2	-	Convertible Mark
BBD	2	1973-12-03	Barbados Dollar
BDT	2	1972-01-01	Taka
BHD	3	-	Bahraini Dinar
BIF	0	-	Burundi Franc
BMD	2	1970-02-06	Bermudian Dollar
BND	2	-	Brunei Dollar
BOB	2	1987-01-01	Boliviano
BOV	2	-	Mvdol
BRL	2	1994-07-01	Brazilian Real
BSD	2	-	Bahamian Dollar
BTN	2	1974-04-16	Ngultrum
BWP	2	1976-08-23	Pula
BYN	2	2016-07-01	Belarusian Ruble
BZD	2	1974-01-01	Belize Dollar
CAD	2	-	Canadian Dollar
CDF	2	1998-07-01	Congolese Franc
CHE	2	-	WIR Euro
CHF	2	-	Swiss Franc
CHW	2	-	WIR Franc
CLF	4	-	Unidad de Fomento
CLP	0	1975-09-29	Chilean Peso
CNY	2	-	Yuan Renminbi
COP	2	-	Colombian Peso
COU	2	-	Unidad de Valor Real
CRC	2	-	Costa Rican Colon
CUP	2	-	Cuban Peso
CVE	2	-	Cabo Verde Escudo
CZK	2	1993-01-01	Czech Koruna
DJF	0	-	Djibouti Franc
DKK	2	-	Danish Krone
DOP	2	-	Dominican Peso
DZD	2	-	Algerian Dinar
EGP	2	-	Egyptian Pound
ERN	2	1997-11-08	Nakfa
ETB	2	-	Ethiopian Birr
EUR	2	1999-01-01	Euro
FJD	2	-	Fiji Dollar
FKP	2	-	Falkland Islands Pound
GBP	2	-	Pound Sterling
GEL	2	1995-09-23	Lari
GHS	2	2007-07-01	Ghana Cedi
GIP	2	-	Gibraltar Pound
GMD	2	1971-07-01	Dalasi
GNF	0	1986-01-06	Guinean Franc
GTQ	2	-	Quetzal
GYD	2	-	Guyana Dollar
HKD	2	-	Hong Kong Dollar
HNL	2	-	Lempira
HTG	2	-	Gourde
HUF	2	-	Forint
IDR	2	-	Rupiah
ILS	2	1985-09-04	New Israeli Sheqel
INR	2	-	Indian Rupee
IQD	3	-	Iraqi Dinar
IRR	2	-	Iranian Rial
ISK	0	1981-01-01	Iceland Krona
JMD	2	-	Jamaican Dollar
JOD	3	-	Jordanian Dinar
JPY	0	-	Yen
KES	2	-	Kenyan Shilling
KGS	2	1993-05-10	Som
KHR	2	-	Riel
KMF	0	-	Comorian Franc
KPW	2	-	North Korean Won
KRW	0	-	Won
KWD	3	-	Kuwaiti Dinar
KYD	2	1971-01-01	Cayman Islands Dollar
KZT	2	1993-11-05	Tenge
LAK	2	1979-12-10	Lao Kip
LBP	2	-	Lebanese Pound
LKR	2	-	Sri Lanka Rupee
LRD	2	-	Liberian Dollar
LSL	2	1980-01-22	Loti
LYD	3	1971-09-01	Libyan Dinar
MAD	2	-	Moroccan Dirham
MDL	2	1993-11-29	Moldovan Leu
MGA	2	2003-07-31	Malagasy Ariary
MKD	2	-	Denar
MMK	2	1989-06-18	Kyat
MNT	2	-	Tugrik
MOP	2	-	Pataca
MRU	2	2018-01-01	Ouguiya
MUR	2	-	Mauritius Rupee
MVR	2	1981-07-01	Rufiyaa
MWK	2	1971-02-15	Malawi Kwacha
MXN	2	1993-01-01	Mexican Peso
MXV	2	-	Mexican Unidad de Inversion (UDI)
MYR	2	-	Malaysian Ringgit
MZN	2	2006-07-01	Mozambique Metical
NAD	2	1993-01-01	Namibia Dollar
NGN	2	1973-01-01	Naira
NIO	2	-	Cordoba Oro
NOK	2	-	Norwegian Krone
NPR	2	-	Nepalese Rupee
NZD	2	-	New Zealand Dollar
OMR	3	-	Rial Omani
PAB	2	-	Balboa
PEN	2	1991-07-01	Sol
PGK	2	1975-09-16	Kina
PHP	2	-	Philippine Peso
PKR	2	-	Pakistan Rupee
PLN	2	1995-01-01	Zloty
PYG	0	-	Guarani
QAR	2	1973-05-19	Qatari Rial
RON	2	2005-07-01	Romanian Leu
RSD	2	2006-10-25	Serbian Dinar
RUB	2	1998-01-01	Russian Ruble
RWF	0	-	Rwanda Franc
SAR	2	-	Saudi Riyal
SBD	2	1977-10-24	Solomon Islands Dollar
SCR	2	-	Seychelles Rupee
SDG	2	2007-01-10	Sudanese Pound
SEK	2	-	Swedish Krona
SGD	2	-	Singapore Dollar
SHP	2	-	Saint Helena Pound
SLE	2	2022-07-01	Leone
SOS	2	-	Somali Shilling
SRD	2	2004-01-01	Surinam Dollar
SSP	2	2011-07-18	South Sudanese Pound
STN	2	2018-01-01	Dobra
SVC	2	-	El Salvador Colon
SYP	2	-	Syrian Pound
SZL	2	1974-09-06	Lilangeni
THB	2	-	Baht
TJS	2	2000-10-26	Somoni
TMT	2	2009-01-01	Turkmenistan New Manat
TND	3	-	Tunisian Dinar
TOP	2	-	Pa’anga
TRY	2	2005-01-01	Turkish Lira
TTD	2	-	Trinidad and Tobago Dollar
TWD	2	-	New Taiwan Dollar
TZS	2	-	Tanzanian Shilling
UAH	2	1996-09-02	Hryvnia
UGX	0	1987-05-15	Uganda Shilling
USD	2	-	US Dollar
USN	2	-	US Dollar (Next day)
UYI	0	-	Uruguay Peso en Unidades Indexadas (UI)
UYU	2	1993-03-01	Peso Uruguayo
UYW	4	-	Unidad Previsional
UZS	2	1994-07-01	Uzbekistan Sum
VED	2	2021-10-01	Bolívar Soberano
VES	2	2018-08-20	Bolívar Soberano
VND	0	1985-09-14	Dong
VUV	0	1981-01-01	Vatu
WST	2	-	Tala
XAD	2	2025-05-12	Arab Accounting Dinar
XAF	0	-	CFA Franc BEAC
XAG	-	-	Silver
XAU	-	-	Gold
XBA	-	-	Bond Markets Unit European Composite Unit (EURCO)
XBB	-	-	Bond Markets Unit European Monetary Unit (E.M.U.-6)
XBC	-	-	Bond Markets Unit European Unit of Account 9 (E.U.A.-9)
XBD	-	-	Bond Markets Unit European Unit of Account 17 (E.U.A.-17)
XCD	2	-	East Caribbean Dollar
XCG	2	2025-03-31	Caribbean Guilder
XDR	-	-	SDR (Special Drawing Right)
XOF	0	-	CFA Franc BCEAO
XPD	-	-	Palladium
XPF	0	-	CFP Franc
XPT	-	-	Platinum
XSU	-	-	Sucre
XTS	-	-	Codes specifically reserved for testing purposes
XUA	-	-	ADB Unit of Account
XXX	-	-	The codes assigned for transactions where no currency is involved
YER	2	1990-05-22	Yemeni Rial
ZAR	2	-	Rand
ZMW	2	2013-01-01	Zambian Kwacha
ZWG	2	2024-04-08	Zimbabwe Gold
`;
