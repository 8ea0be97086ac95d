export const pointsFields = {
  name: 'Points',
  total: 'Points for each to allot',
};
