import { isLoopback } from './contract/index.js';
import { terminalQr, type Terminal } from './platform/addresses/terminal-qr.js';
import type { Plenum } from './start.js';

/**
 * What a server that runs says of itself: where to go, and where phones go.
 * @param host that it was told to listen on
 */
export async function greetingOf(
  { url, addresses: { publicUrl, addresses } }: Pick<Plenum, 'url' | 'addresses'>,
  host: string | undefined,
  terminal: Terminal,
  variables: NodeJS.ProcessEnv,
): Promise<string> {
  const [likeliest, ...others] = addresses;
  const own = publicUrl ?? url;
  const join = publicUrl ?? likeliest ?? url;
  const qr = likeliest === undefined ? [] : await terminalQr(likeliest, terminal, variables);
  return [
    '',
    'Plenum is running.',
    `  Host  ${own}/host`,
    `  Join  ${join}`,
    ...[...others, ...hintOn(join, addresses, host)].map((line) => `        ${line}`),
    `  API   ${own}/v1`,
    `  Docs  ${own}/docs`,
    '  Stop  Ctrl-C',
    ...(qr.length > 0 ? ['', ...qr] : []),
    '',
    '',
  ]
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

function hintOn(join: string, addresses: string[], host: string | undefined): string[] {
  if (addresses.length > 1) return ['Phones in the same network reach one of these.'];
  if (addresses.length === 1) return ['Phones in the same network reach it there.'];
  if (!isLoopback(new URL(join).hostname)) return [];
  return [
    host === undefined
      ? 'Phones cannot reach this: the machine is in no network. PUBLIC_URL may say otherwise.'
      : `Phones cannot reach this: HOST is ${host}. Leave it out, or set PUBLIC_URL.`,
  ];
}
