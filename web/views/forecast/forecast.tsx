import type { ForecastModel } from '../../../src/page/forecast/forecast.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { forecastWords } from './forecast.words.js';

/** The view `forecast`. */
export function ForecastView({ id }: ForecastModel) {
  const { text } = useWords(forecastWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
