import * as xlsx from '@e965/xlsx';

/** SheetJS' own packer, which its types do not describe. */
interface Packer {
  readonly utils: {
    cfb_new(): unknown;
    cfb_add(container: unknown, path: string, bytes: Buffer): void;
  };
  write(
    container: unknown,
    options: { fileType: 'zip'; type: 'buffer'; compression: boolean },
  ): Uint8Array;
}

const packer = xlsx.CFB as Packer;

/** A zip of files, by their paths. */
export function zipped(files: Iterable<readonly [string, Buffer]>, compression: boolean): Buffer {
  const container = packer.utils.cfb_new();
  for (const [path, bytes] of files) packer.utils.cfb_add(container, `/${path}`, bytes);
  return Buffer.from(packer.write(container, { fileType: 'zip', type: 'buffer', compression }));
}
