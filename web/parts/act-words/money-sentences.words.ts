import type { Words } from '../../words/words.js';

/** What events of funds say, one sentence for each type. */
export const moneySentenceWords = {
  'fund-registered': {
    en: '<b>{fund}</b> entered in the ledger as a fund',
    ar: '<b>{fund}</b>: إدراج في السجل بوصفه صندوقا',
    zh: '<b>{fund}</b>：作为基金列入账册',
    fr: '<b>{fund}</b> : inscription au registre en tant que fonds',
    ru: '<b>{fund}</b>: внесение в реестр в качестве фонда',
    es: '<b>{fund}</b>: inscripción en el registro como fondo',
  },
  'fund-closed': {
    en: '<b>{fund}</b>: closed {when}',
    ar: '<b>{fund}</b>: إقفال {when}',
    zh: '<b>{fund}</b>：{when}关闭',
    fr: '<b>{fund}</b> : clôture {when}',
    ru: '<b>{fund}</b>: закрытие, {when}',
    es: '<b>{fund}</b>: cierre {when}',
  },
  pledge: {
    en: '<b>{who}</b>: pledge of {amount} {when} ({fund})',
    ar: '<b>{who}</b>: تعهد بمبلغ {amount} {when} ({fund})',
    zh: '<b>{who}</b>：{when}认捐{amount}（{fund}）',
    fr: '<b>{who}</b> : annonce de {amount} {when} ({fund})',
    ru: '<b>{who}</b>: объявленный взнос, {amount}, {when} ({fund})',
    es: '<b>{who}</b>: promesa de {amount} {when} ({fund})',
  },
  'pledge-act': {
    en: 'Pledge <b>{pledge}</b>: {kind} {when}',
    ar: 'التعهد <b>{pledge}</b>: {kind} {when}',
    zh: '认捐<b>{pledge}</b>：{when}{kind}',
    fr: 'Annonce <b>{pledge}</b> : {kind} {when}',
    ru: 'Взнос <b>{pledge}</b>: {kind}, {when}',
    es: 'Promesa <b>{pledge}</b>: {kind} {when}',
  },
  'pledge-act-amount': {
    en: 'Pledge <b>{pledge}</b>: {kind}, {amount}, {when}',
    ar: 'التعهد <b>{pledge}</b>: {kind}، {amount}، {when}',
    zh: '认捐<b>{pledge}</b>：{when}{kind}，{amount}',
    fr: 'Annonce <b>{pledge}</b> : {kind}, {amount}, {when}',
    ru: 'Взнос <b>{pledge}</b>: {kind}, {amount}, {when}',
    es: 'Promesa <b>{pledge}</b>: {kind}, {amount}, {when}',
  },
  receipt: {
    en: '<b>{who}</b>: receipt of {amount} {when} ({fund})',
    ar: '<b>{who}</b>: قبض مبلغ {amount} {when} ({fund})',
    zh: '<b>{who}</b>：{when}收款{amount}（{fund}）',
    fr: '<b>{who}</b> : encaissement de {amount} {when} ({fund})',
    ru: '<b>{who}</b>: поступление, {amount}, {when} ({fund})',
    es: '<b>{who}</b>: ingreso de {amount} {when} ({fund})',
  },
  'receipt-act': {
    en: 'Receipt <b>{receipt}</b>: {kind} {when}',
    ar: 'المقبوض <b>{receipt}</b>: {kind} {when}',
    zh: '收款<b>{receipt}</b>：{when}{kind}',
    fr: 'Encaissement <b>{receipt}</b> : {kind} {when}',
    ru: 'Поступление <b>{receipt}</b>: {kind}, {when}',
    es: 'Ingreso <b>{receipt}</b>: {kind} {when}',
  },
  rate: {
    en: '<b>{currency}</b>: {rate} per United States dollar from {day} (table {table})',
    ar: '<b>{currency}</b>: {rate} مقابل دولار الولايات المتحدة اعتبارا من {day} (الجدول {table})',
    zh: '<b>{currency}</b>：自{day}起1美元兑{rate}（{table}表）',
    fr: '<b>{currency}</b> : {rate} pour un dollar des États-Unis à compter du {day} (table {table})',
    ru: '<b>{currency}</b>: {rate} за доллар США с {day} (таблица {table})',
    es: '<b>{currency}</b>: {rate} por dólar de los Estados Unidos desde el {day} (tabla {table})',
  },
} satisfies Words;
