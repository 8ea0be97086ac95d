import { html, Html } from '../../../platform/html.js';
import type { LeavingSession } from '../leaving.js';
import { writable } from '../xhtml.rules.js';
import { DECLARATION, itemId, rootAttributes } from './item.rules.js';

export const TEST_PATH = 'assessment-test.xml';
export const NOTES_PATH = 'NOTES.txt';

/** The test that has all items, in their order; with the time and the points of each. */
export function testXml({ title, questions }: LeavingSession): string {
  const items = questions.map((question) => {
    const { seconds, points } = question;
    const id = itemId(question);
    return html` <qti-assessment-item-ref identifier="${id}" href="${itemPath(id)}"
      >${
        seconds !== undefined && html`<qti-time-limits max-time="${seconds}" />`
      }${points !== undefined && html`<qti-weight identifier="POINTS" value="${points}" />`}</qti-assessment-item-ref
    >`;
  });
  const named = writable(title).trim() || 'Plenum';
  return html`${DECLARATION}<qti-assessment-test
      ${rootAttributes}
      identifier="session"
      title="${named}"
      tool-name="Plenum"
    >
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" />
      <qti-test-part identifier="part" navigation-mode="linear" submission-mode="individual">
        <qti-assessment-section identifier="section" title="${named}" visible="true"
          >${items}
        </qti-assessment-section>
      </qti-test-part>
      <qti-outcome-processing
        ><qti-set-outcome-value identifier="SCORE"
          ><qti-sum
            ><qti-test-variables
              variable-identifier="SCORE"
              weight-identifier="POINTS" /></qti-sum></qti-set-outcome-value
      ></qti-outcome-processing>
    </qti-assessment-test> `.text;
}

const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const packageAttributes = new Html(
  `xmlns="${PACKAGE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xsi:schemaLocation="${PACKAGE} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"`,
);

/** What is in the package. @param imagesOf of each question, by their paths */
export function manifestXml(
  { questions }: LeavingSession,
  imagesOf: (number: number) => readonly string[],
): string {
  const images = [...new Set(questions.flatMap(({ number }) => imagesOf(number)))];
  const items = questions.map((question) => {
    const id = itemId(question);
    return resource(
      id,
      'imsqti_item_xmlv3p0',
      itemPath(id),
      imagesOf(question.number).map(imageId),
    );
  });
  return html`${DECLARATION}<manifest ${packageAttributes} identifier="package">
      <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
      <organizations />
      <resources
        >${resource('session', 'imsqti_test_xmlv3p0', TEST_PATH, questions.map(itemId))}${items}${images.map((path) => resource(imageId(path), 'webcontent', path, []))}${resource('notes', 'webcontent', NOTES_PATH, [])}
      </resources>
    </manifest> `.text;
}

function resource(id: string, type: string, path: string, needed: readonly string[]): Html {
  const dependencies = needed.map((other) => html`<dependency identifierref="${other}" />`);
  return html` <resource identifier="${id}" type="${type}" href="${path}"
    ><file href="${path}" />${dependencies}</resource
  >`;
}

export function itemPath(id: string): string {
  return `items/${id}.xml`;
}

/** @param id of an image */
export function imagePath(id: string): string {
  return `images/${id}.webp`;
}

function imageId(path: string): string {
  return `image-${path.slice('images/'.length, -'.webp'.length)}`;
}
