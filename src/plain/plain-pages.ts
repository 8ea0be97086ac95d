import {
  type AudienceSession,
  type Choice,
  doorLimits,
  type Language,
  percentagesOf,
  type Player,
  type Question,
  type Result,
} from '../contract/index.js';
import { definitionOf, kindOf, percentText, type ResultLine } from '../sessions/index.js';
import { plainText } from '../contract/markup.js';
import { weightWords } from '../contract/motion-text.js';
import { control, pictureOf } from './control.js';
import type { DoorField } from './form.rules.js';
import { html, type Html, type Part } from '../platform/html.js';
import { labelHtml, promptHtml } from './markup.js';
import { type PlainTexts, texts as allTexts } from './texts.js';

/** What is told on top of a page. */
export interface Notice {
  tone: 'said' | 'wrong';
  text: string;
}

/** All links are relative: they hold under any path at which a proxy may have put the pages. */
interface Frame {
  language: Language;
  /** From the page to the folder of all plain pages. */
  folder: 'plain/' | '';
  title: string;
  notice?: Notice | undefined;
}

function page({ language, folder, title, notice }: Frame, body: Part): string {
  const other = language === 'en' ? 'de' : 'en';
  const { text } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Plenum</title>
        <link rel="stylesheet" href="${folder}style.css" />
      </head>
      <body>
        <main>
          <h1 dir="auto">${title}</h1>
          ${notice && html`<p class="card ${notice.tone}" role="alert">${notice.text}</p>`} ${body}
        </main>
        <footer class="links">
          <a href="?lang=${other}" lang="${other}">${allTexts[language].language}</a>
        </footer>
      </body>
    </html> `;
  return text;
}

/** The field for the code. @param isWrong what was typed is no code */
export function codePage(language: Language, isWrong = false): string {
  const texts = allTexts[language];
  const notice: Notice | undefined = isWrong ? { tone: 'wrong', text: texts.codeWrong } : undefined;
  return page(
    { language, folder: 'plain/', title: texts.home, notice },
    html`<form method="get" action="plain" class="card">
        <input type="hidden" name="lang" value="${language}" />
        <label class="field" for="code">${texts.code}</label>
        <input
          class="text"
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="hint"
        />
        <p class="muted" id="hint">${texts.codeHint}</p>
        <button>${texts.join}</button>
      </form>
      <p class="muted">${texts.joinHint}</p>`,
  );
}

/** For organizers and screens, which need a newer browser. */
export function browserPage(language: Language): string {
  const texts = allTexts[language];
  return page(
    { language, folder: '', title: texts.newerBrowser },
    html`<p>${texts.newerHint}</p>
      <p class="links"><a href="../plain?lang=${language}">${texts.home}</a></p>`,
  );
}

interface Door {
  language: Language;
  code: string;
  /** What the poll has asked for; nothing before it was tried. */
  fields: readonly DoorField[];
  answers: Partial<Record<DoorField, string>>;
  /** The same at each try, so that one is one participant. */
  joinKey: string;
  notice?: Notice | undefined;
}

/** Before one is in. */
export function doorPage({ language, code, fields, answers, joinKey, notice }: Door): string {
  const texts = allTexts[language];
  return page(
    { language, folder: '', title: `${texts.home}: ${spaced(code)}`, notice },
    html`<form method="post" action="?lang=${language}" class="card">
        <input type="hidden" name="do" value="join" />
        <input type="hidden" name="joinKey" value="${joinKey}" />
        ${fields.map(
          (field) =>
            html`<label class="field" for="${field}">${texts[field]}</label>
              <input
                class="text"
                id="${field}"
                name="${field}"
                value="${answers[field]}"
                autocomplete="off"
              /> `,
        )}<button>${texts.join}</button>
      </form>
      <p class="muted">${texts.joinHint}</p>
      <p class="links">
        <a href="../plain?lang=${language}">${texts.otherCode}</a>
        <a href="../j/${code}">${texts.full}</a>
      </p>`,
  );
}

interface Poll {
  language: Language;
  code: string;
  session: AudienceSession;
  /** Of the questions whose results one may see. */
  results: readonly Result[];
  notice?: Notice | undefined;
  /** What was sent and not taken. */
  picked?: { questionId: string; choice: Choice } | undefined;
  /** For another name that was not taken: one that is free, or the same to mend it. */
  name?: string | undefined;
}

/** In the poll: what is asked now, and the results that one may see. */
export function pollPage({ language, code, session, results, notice, picked, name }: Poll): string {
  const texts = allTexts[language];
  const cardOf = (question: Question) =>
    card({
      language,
      question,
      myVote: session.myVotes[question.id],
      picked: picked?.questionId === question.id ? picked.choice : undefined,
      result: results.find(({ questionId }) => questionId === question.id),
      isTraced: session.settings.traceable,
      weight: session.weight,
    });
  const open = session.questions.filter(({ status }) => status === 'open');
  const closed = session.questions.filter(({ status }) => status === 'closed');
  return page(
    { language, folder: '', title: session.title, notice },
    html`${session.settings.traceable && html`<p class="card told">${texts.traced}</p>`}
      ${session.player && playerLine(session.player, texts)}
      ${mayRename(session) && renameForm(name, language)}
      ${open.length === 0 && html`<p class="card" role="status">${pauseOf(session, texts)}</p>`}
      ${open.sort(latest('openedAt')).map(cardOf)}
      <p class="links"><a href="?lang=${language}">${texts.refresh}</a></p>
      ${closed.sort(latest('closedAt')).map(cardOf)}
      <p class="links">
        <a href="../plain?lang=${language}">${texts.otherCode}</a>
        <a href="../j/${code}">${texts.full}</a>
      </p>`,
  );
}

/** As whom one plays. */
function playerLine({ name, team }: Player, texts: PlainTexts): Html {
  return html`<p class="muted">
    ${texts.playsAs} <b dir="auto">${name}</b>${
      team !== null && html` · ${texts.team} <b dir="auto">${team}</b>`
    }
  </p>`;
}

/** Names of a roster stay as they are there, and all do once the game is over. */
function mayRename({ player, status, settings }: AudienceSession): boolean {
  return Boolean(player) && status !== 'ended' && settings.roster !== 'names';
}

/** Folded away until it is wanted. */
function renameForm(name: string | undefined, language: Language): Html {
  const texts = allTexts[language];
  const isOpen = name !== undefined && html`open`;
  return html`<details ${isOpen}>
    <summary>${texts.rename}</summary>
    <form method="post" action="?lang=${language}">
      <input type="hidden" name="do" value="rename" />
      <label class="field" for="name">${texts.name}</label>
      <input
        class="text"
        id="name"
        name="name"
        value="${name}"
        maxlength="${doorLimits.nameMax}"
        autocomplete="off"
      />
      <button>${texts.rename}</button>
    </form>
  </details>`;
}

interface Card {
  language: Language;
  question: Question;
  myVote: Choice | undefined;
  picked: Choice | undefined;
  result: Result | undefined;
  /** Whether who votes by this page has been told so. */
  isTraced: boolean;
  /** How many votes one's vote on a motion is; undefined where it is one. */
  weight: number | undefined;
}

function card({ language, question, myVote, picked, result, isTraced, weight }: Card): Html {
  const texts = allTexts[language];
  const { id, prompt, status, settings } = question;
  const isOpen = status === 'open';
  const mayVote = isOpen && (!myVote || settings.allowChange === true);
  // Where the result shows which one's own vote is.
  const isMarked = result && kindOf(question).form.isIn !== undefined;
  return html`<section class="card" id="q-${id}">
    <h2 dir="auto">${promptHtml(prompt)}</h2>
    ${pictureOf(question, texts.undescribed)}
    ${!isOpen && html`<p class="muted">${texts.closed}</p>`}
    ${isOpen && weight !== undefined && kindOf(question).motion && html`<p class="muted">${weightWords(weight, language)}</p>`}
    ${!mayVote && !isMarked && myVote && ballot(question, myVote, language)}
    ${mayVote && voteForm(question, picked ?? myVote, myVote !== undefined, language, isTraced)}
    ${isOpen && myVote && html`<p class="muted">${texts.voted}</p>`}
    ${isOpen && settings.allowChange && html`<p class="muted">${texts.mayChange}</p>`}
    ${result && resultList(result, myVote, language)}
  </section> `;
}

function voteForm(
  question: Question,
  choice: Choice | undefined,
  isChange: boolean,
  language: Language,
  isTraced: boolean,
): Html {
  const texts = allTexts[language];
  const { form } = kindOf(question);
  const definition = definitionOf(question);
  const fields = form.fields(definition, choice, language);
  return html`<form method="post" action="?lang=${language}">
    <input type="hidden" name="do" value="vote" />
    <input type="hidden" name="question" value="${question.id}" />
    ${isTraced && html`<input type="hidden" name="traced" value="yes" />`}
    <fieldset>
      <legend class="muted">${form.instruction(definition, language)}</legend>
      ${fields.map((field) => control(field, plainText(question.prompt), texts.pick, shownBy(question)))}
    </fieldset>
    <button>${isChange ? texts.change : texts.vote}</button>
  </form>`;
}

/** One's own vote, where no result is to be seen that it is marked in. */
function ballot(question: Question, myVote: Choice, language: Language): Html {
  const words = kindOf(question).form.wordsOf(myVote, definitionOf(question), language);
  return html`<ol class="result">
    ${words.map((word) => html`<li><b dir="auto">${shownBy(question)(word)}</b> (${allTexts[language].mine})</li>`)}
  </ol>`;
}

function resultList(result: Result, myVote: Choice | undefined, language: Language): Html {
  const texts = allTexts[language];
  const { form } = kindOf(result);
  const lines = form.linesOf ? form.linesOf(result, language) : bucketLines(result, texts);
  const mean = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return html`<h3>${texts.result}</h3>
    <ol class="result">
      ${lines.map(({ key, label, text, more }) => {
        const isMine = myVote && form.isIn?.(myVote, key);
        return html`<li>
          ${
            label
              ? html`<span dir="auto">${shownBy(result)(label)}</span>: <b>${text}</b>`
              : html`<span dir="auto">${text}</span>`
          }${more !== undefined && ` (${more})`}${isMine && html` – ${texts.mine}`}
        </li> `;
      })}
    </ol>
    <p class="muted">
      ${texts.people(result.totalVotes)}${
        result.stats.mean !== undefined && html` · ${texts.mean(mean.format(result.stats.mean))}`
      }
    </p>`;
}

/** Each bucket with its share and its votes. */
function bucketLines(result: Result, texts: PlainTexts): ResultLine[] {
  const percentages = percentagesOf(result);
  return result.buckets.map(({ key, label, count }, at) => ({
    key,
    label,
    text: percentText(percentages[at]!),
    more: texts.votes(count),
  }));
}

/** How labels are written: an option's has markup, what the audience has written has none. */
function shownBy(question: { kind: string }): (label: string) => Part {
  return kindOf(question).takesOptions ? labelHtml : (label) => label;
}

function pauseOf({ status }: AudienceSession, texts: PlainTexts): string {
  if (status === 'ended') return texts.ended;
  return status === 'draft' ? texts.notStarted : texts.waiting;
}

/** The latest first. */
function latest(time: 'openedAt' | 'closedAt') {
  return (one: Question, other: Question) => (other[time] ?? '').localeCompare(one[time] ?? '');
}

/** Eight digits as people read them. */
function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
