/** A sentence with the article it rests on before it: `By article 38 (1) the treaty enters into force …`. */
export function byArticle(article: string | undefined, sentence: string): string {
  return article === undefined ? sentence : `By ${article} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
