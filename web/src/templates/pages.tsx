import { ListPage } from './list-page.js';
import { TemplatePage } from './template-page.js';
import './templates.css';

/** All templates, or one of them. */
export function TemplatePages({ id }: { id: string | undefined }) {
  return id === undefined ? <ListPage /> : <TemplatePage key={id} id={id} />;
}
