import type { pictures as en } from './texts.en.js';

export const pictures: typeof en = {
  ofQuestion: 'Bild zur Frage',
  pictureOf: (name) => `Bild von ${name}`,
  add: (name) => `Bild hinzufügen: ${name}`,
  remove: (name) => `Bild entfernen: ${name}`,
  hint: 'Ausgewählt, hierher gezogen oder eingefügt: PNG, JPEG, WebP oder AVIF, bis 5 MB.',
  alt: 'Was zeigt das Bild?',
  altOf: (name) => `Was zeigt das Bild von ${name}?`,
  altHint:
    'Eine Stimme liest das denen vor, die das Bild nicht sehen. Mit wenigen Worten können sie abstimmen wie alle anderen.',
  altHintOption:
    'Nur nötig, wo das Bild mehr zeigt, als die Option sagt. Eine Stimme liest es vor.',
  uploading: (percent) => `Wird hochgeladen … ${percent}`,
  preparing: 'Das Bild wird vorbereitet …',
  added: 'Das Bild ist da.',
  errors: {
    image_too_large:
      'Dieses Bild ist zu groß: erlaubt sind 5 MB und 40 Megapixel. Speichern Sie es kleiner und versuchen Sie es noch einmal.',
    unsupported_image:
      'Das ist kein Bild, das hier gezeigt werden kann: wählen Sie ein PNG, JPEG, WebP oder AVIF.',
    image_unreadable:
      'Diese Datei ist beschädigt oder unvollständig. Speichern Sie das Bild neu und versuchen Sie es noch einmal.',
    limit_reached:
      'In Ihrem Konto ist kein Platz für weitere Bilder. Löschen Sie Fragen, die welche haben.',
  },
};
