import { type ComponentChild, render } from 'preact';
import { declareLanguage } from '../texts/locale.js';
import '../styles/base.css';

/** Shows a page: what each of them begins with. */
export function showPage(page: ComponentChild): void {
  declareLanguage();
  const place = document.getElementById('page')!;
  place.replaceChildren(); // what was there until the page was
  render(page, place);
}
