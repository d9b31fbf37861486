/**
 * 1986 consumption of chlorofluorocarbons in tonnes of ozone-depleting potential, as Parties reported it later to the
 * Ozone Secretariat: of those that had accepted the Montreal Protocol by the end of 1988, and the world's (all 185
 * entries). The twelve members of the European Economic Community reported as one. Read in Our World in Data's copy of
 * the Secretariat's data centre of 30 April 2018 (github.com/owid/owid-datasets at 957f22b, "CFC consumption - UNEP").
 * Halons, which the Protocol controls as well, are not in it.
 */
export const CFC_1986 = {
  values: {
    BLR: '2510.9',
    CAN: '19958.2',
    CHE: '7960',
    EGY: '2362.4',
    EU: '301930.2',
    FIN: '3301',
    JPN: '118134',
    KEN: '230',
    MEX: '8818.2',
    MLT: '286.7',
    NGA: '1717.5',
    NOR: '1313',
    NZL: '2088',
    RUS: '100352',
    SWE: '4962',
    UGA: '7.1',
    UKR: '4725.2',
    USA: '305963.6',
  },
  total: '1084353.5',
  basis: 'CFCs consumed in 1986 as reported to the Ozone Secretariat, ODP tonnes',
};

/**
 * Total carbon dioxide emissions of the Parties in Annex I in 1990, in gigagrams: the annex of FCCC/CP/1997/7/Add.1,
 * made for article 25.
 */
export const CO2_1990 = {
  values: {
    AUS: '288965',
    AUT: '59200',
    BEL: '113405',
    BGR: '82990',
    CAN: '457441',
    CHE: '43600',
    CZE: '169514',
    DEU: '1012443',
    DNK: '52100',
    ESP: '260654',
    EST: '37797',
    FIN: '53900',
    FRA: '366536',
    GBR: '584078',
    GRC: '82100',
    HUN: '71673',
    IRL: '30719',
    ISL: '2172',
    ITA: '428941',
    JPN: '1173360',
    LIE: '208',
    LUX: '11343',
    LVA: '22976',
    MCO: '71',
    NLD: '167600',
    NOR: '35533',
    NZL: '25530',
    POL: '414930',
    PRT: '42148',
    ROU: '171103',
    RUS: '2388720',
    SVK: '58278',
    SWE: '61256',
    USA: '4957022',
  },
  total: '13728306',
  basis: 'carbon dioxide emitted in 1990, Gg, FCCC/CP/1997/7/Add.1',
};
