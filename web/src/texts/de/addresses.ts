export const addresses = {
  moved:
    'Telefone können „localhost“ nicht öffnen. Dies ist die Adresse dieses Computers in seinem Netz.',
  alone: 'Telefone können diese Adresse nicht öffnen: Sie meint nur diesen Computer.',
};
