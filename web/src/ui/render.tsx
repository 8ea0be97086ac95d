import { type ComponentChild, render } from 'preact';
import { declareLanguage } from '../texts/locale.js';
import '../styles/base.css';

/** Shows a page: what each of them begins with. */
export function showPage(page: ComponentChild): void {
  declareLanguage();
  render(page, document.getElementById('page')!);
}
