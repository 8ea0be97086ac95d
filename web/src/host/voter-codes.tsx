import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../../src/contract/index.js';
import { joinUrlAt, useJoinAddress } from '../address/join-address.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as motionTexts } from '../motions/texts.js';
import { formatCode } from '../texts/locale.js';
import { useBodyMark } from '../ui/body-mark.js';
import { TextField } from '../ui/text-field.js';
import { download } from './download.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { rosterKey } from './queries.js';
import { personalLink, toCsv } from './roster.rules.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const labels = { count: texts.codeCount, weight: motionTexts.codeWeight };

/** Makes voter codes. They are shown once: the server keeps no more than their hashes. */
export function VoterCodes({ session }: { session: Session }) {
  const { id } = session;
  const address = useJoinAddress();
  const [count, setCount] = useState('10');
  const [weight, setWeight] = useState('1');
  const queries = useQueryClient();
  const make = useAction({
    mutationFn: (body: { count: number; weight: number }) =>
      dataOf(
        organizerApi.POST('/v1/sessions/{id}/voter-codes', {
          params: { path: { id } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: rosterKey(id) }),
  });
  return (
    <>
      <form
        class="form new-codes"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ count: Number(count), weight: Number(weight) });
        }}
      >
        <ErrorNotice error={make.error} labels={labels} />
        <TextField
          label={texts.codeCount}
          hint={texts.codesHint}
          value={count}
          inputMode="numeric"
          maxLength={5}
          error={fieldErrors(make.error, labels)('count')}
          onValue={(value) => setCount(value.replaceAll(/\D/g, ''))}
        />
        <TextField
          label={motionTexts.codeWeight}
          value={weight}
          inputMode="numeric"
          maxLength={7}
          error={fieldErrors(make.error, labels)('weight')}
          onValue={(value) => setWeight(value.replaceAll(/\D/g, ''))}
        />
        <div class="actions">
          <button class="button primary" disabled={make.isPending}>
            {texts.makeCodes}
          </button>
        </div>
      </form>
      {make.data && address && (
        <MadeCodes
          session={session}
          joinUrl={joinUrlAt(address, session.code)}
          codes={make.data.codes}
        />
      )}
    </>
  );
}

interface MadeCodesProps {
  session: Session;
  joinUrl: string;
  codes: string[];
}

/** The codes, to be taken away as a file, or on paper with a QR code each. */
function MadeCodes({ session, joinUrl, codes }: MadeCodesProps) {
  const { title, code } = session;
  const [drawn, setDrawn] = useState<QrDrawing[]>();
  useBodyMark('code-sheet');
  useEffect(() => {
    if (drawn) print();
  }, [drawn]);
  const save = () => {
    const url = URL.createObjectURL(new Blob([toCsv(joinUrl, codes)], { type: 'text/csv' }));
    download(url, `plenum-${code}-voter-codes.csv`);
    URL.revokeObjectURL(url);
  };
  return (
    <section class="made-codes" aria-label={texts.codes(codes.length)}>
      <p class="notice warn" role="status">
        {texts.codesOnce(codes.length)}
      </p>
      <div class="actions">
        <button class="button" onClick={save}>
          {texts.download('CSV')}
        </button>
        <button
          class="button"
          onClick={() =>
            void drawAll(codes.map((one) => personalLink(joinUrl, one))).then(setDrawn)
          }
        >
          {texts.print}
        </button>
      </div>
      <ul class="code-sheet">
        {codes.map((voterCode, index) => (
          <li key={voterCode}>
            {drawn?.[index] && <QrCode drawing={drawn[index]} />}
            <span class="print-only" dir="auto">
              {title}
            </span>
            <b class="voter-code">{voterCode}</b>
            <span class="print-only small">
              {joinUrl} ({formatCode(code)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QrDrawing {
  size: number;
  path: string;
}

/** Of each link. What draws them is loaded only when it is needed. */
async function drawAll(links: string[]): Promise<QrDrawing[]> {
  const { create } = await import('qrcode');
  return links.map((link) => {
    const { modules } = create(link);
    const dark = Array.from(modules.data, (isDark, at) =>
      isDark ? `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z` : '',
    );
    return { size: modules.size, path: dark.join('') };
  });
}

function QrCode({ drawing: { size, path } }: { drawing: QrDrawing }) {
  return (
    <svg class="print-only" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
