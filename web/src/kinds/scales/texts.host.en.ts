export const scalesFields = {
  name: 'Several on one scale',
};
