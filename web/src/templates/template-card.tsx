import { Link } from 'wouter-preact';
import type { Template } from '../../../src/contract/templates.js';
import { texts as hostTexts } from '../host/texts.js';
import { factsOf } from './facts.js';

/** A template in the list: all of the card leads to it. */
export function TemplateCard({ template }: { template: Template }) {
  const { id, title, description, language, questions, settings, tags } = template;
  return (
    <li class="card template-card" lang={language ?? undefined}>
      <h3>
        <Link href={`/templates/${id}`} dir="auto">
          {title}
        </Link>
      </h3>
      {description !== null && (
        <p class="small" dir="auto">
          {description}
        </p>
      )}
      <p class="template-facts small muted">
        <span>{hostTexts.questionCount(questions.length)}</span>
        {factsOf(settings).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {tags.map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
      </p>
    </li>
  );
}
