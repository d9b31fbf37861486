import type { Words } from '../words/words.js';

export const checkHashesWords = {
  check: {
    en: 'Check in this browser',
    ar: 'تحقق في هذا المتصفح',
    zh: '在本浏览器中核对',
    fr: 'Vérifier dans ce navigateur',
    ru: 'Проверить в этом браузере',
    es: 'Comprobar en este navegador',
  },
  checking: {
    en: 'Checking …',
    ar: 'جار التحقق…',
    zh: '正在核对……',
    fr: 'Vérification…',
    ru: 'Проверка…',
    es: 'Comprobando…',
  },
  agree: {
    en: 'Checked: each of the {n} hashes is the SHA-256 of its event.',
    ar: 'تم التحقق: كل بصمة من البصمات وعددها {n} هي SHA-256 لحدثها.',
    zh: '已核对：{n}个散列值均为其事件的SHA-256。',
    fr: 'Vérifié : chacune des {n} empreintes est le SHA-256 de son événement.',
    ru: 'Проверено: каждый из хешей ({n}) является SHA-256 своего события.',
    es: 'Comprobado: cada una de las {n} huellas es el SHA-256 de su evento.',
  },
  differ: {
    en: 'Not every hash is the SHA-256 of its event. It differs at position: {positions}',
    ar: 'ليست كل بصمة هي SHA-256 لحدثها. تختلف عند الموضع: {positions}',
    zh: '并非每个散列值都是其事件的SHA-256。不符的位置：{positions}',
    fr: 'Toutes les empreintes ne sont pas le SHA-256 de leur événement. Différence à la position : {positions}',
    ru: 'Не каждый хеш является SHA-256 своего события. Расхождение на позиции: {positions}',
    es: 'No todas las huellas son el SHA-256 de su evento. Difiere en la posición: {positions}',
  },
  failed: {
    en: 'It could not be checked: the service did not answer, or this browser computes hashes on https and localhost only.',
    ar: 'تعذر التحقق: لم تجب الخدمة، أو أن هذا المتصفح لا يحسب البصمات إلا عبر https وlocalhost.',
    zh: '无法核对：服务未应答，或本浏览器仅在https和localhost上计算散列值。',
    fr: 'Vérification impossible : le service n’a pas répondu, ou ce navigateur ne calcule d’empreintes que sur https et localhost.',
    ru: 'Проверить не удалось: служба не ответила, или этот браузер вычисляет хеши только для https и localhost.',
    es: 'No se pudo comprobar: el servicio no respondió, o este navegador solo calcula huellas en https y localhost.',
  },
} satisfies Words;
