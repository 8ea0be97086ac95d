import type { sharing as en } from '../en/sharing.js';

export const sharing: typeof en = {
  addressNotes: {
    moved:
      'Telefone können „localhost“ nicht öffnen. Dies ist die Adresse dieses Computers in seinem Netz.',
    alone: 'Telefone können diese Adresse nicht öffnen: Sie meint nur diesen Computer.',
  },
};
