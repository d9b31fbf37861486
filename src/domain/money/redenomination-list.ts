/**
 * Redenominations and entries into the euro, one a line: first day, old code, new code, units of the old for one of the
 * new. The rates of the euro are the irrevocable ones, with their six significant figures. They are those of Council
 * Regulation (EC) No 2866/98 for the first eleven, amended for each later member. One ecu became one euro (No 1103/97).
 * The others are the factors of the national reforms.
 *
 * Not here: the bolívar of October 2021, which lost six zeros and kept its code. VED is a second code for the new unit.
 * VES stands for the old one before that day and for the new one after it. So no factor holds for "VES to VED".
 */
export const OFFICIAL_FACTORS = `
1995-01-01	PLZ	PLN	10000
1998-01-01	RUR	RUB	1000
1999-01-01	XEU	EUR	1
1999-01-01	ATS	EUR	13.7603
1999-01-01	BEF	EUR	40.3399
1999-01-01	DEM	EUR	1.95583
1999-01-01	ESP	EUR	166.386
1999-01-01	FIM	EUR	5.94573
1999-01-01	FRF	EUR	6.55957
1999-01-01	IEP	EUR	0.787564
1999-01-01	ITL	EUR	1936.27
1999-01-01	LUF	EUR	40.3399
1999-01-01	NLG	EUR	2.20371
1999-01-01	PTE	EUR	200.482
1999-07-05	BGL	BGN	1000
2000-01-01	BYB	BYR	1000
2001-01-01	GRD	EUR	340.750
2002-10-07	AFA	AFN	1000
2004-01-01	SRG	SRD	1000
2005-01-01	MGF	MGA	5
2005-01-01	TRL	TRY	1000000
2005-07-01	ROL	RON	10000
2006-01-01	AZM	AZN	5000
2006-07-01	MZM	MZN	1000
2007-01-01	SIT	EUR	239.640
2007-01-10	SDD	SDG	100
2007-07-01	GHC	GHS	10000
2008-01-01	CYP	EUR	0.585274
2008-01-01	MTL	EUR	0.429300
2008-01-01	VEB	VEF	1000
2009-01-01	SKK	EUR	30.1260
2009-01-01	TMM	TMT	5000
2011-01-01	EEK	EUR	15.6466
2013-01-01	ZMK	ZMW	1000
2014-01-01	LVL	EUR	0.702804
2015-01-01	LTL	EUR	3.45280
2016-07-01	BYR	BYN	10000
2018-01-01	MRO	MRU	10
2018-01-01	STD	STN	1000
2018-08-20	VEF	VES	100000
2022-07-01	SLL	SLE	1000
2023-01-01	HRK	EUR	7.53450
2025-03-31	ANG	XCG	1
2026-01-01	BGN	EUR	1.95583
`;
