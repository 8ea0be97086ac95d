export const openTextFields = { name: 'Open text' };
