/** What the host reads where a picture is added. */
export const pictures = {
  ofQuestion: 'Picture of the question',
  pictureOf: (name: string) => `Picture of ${name}`,
  add: (name: string) => `Add a picture: ${name}`,
  remove: (name: string) => `Remove the picture: ${name}`,
  hint: 'Chosen, dropped here or pasted: PNG, JPEG, WebP or AVIF, up to 5 MB.',
  alt: 'What does the picture show?',
  altOf: (name: string) => `What does the picture of ${name} show?`,
  altHint:
    'A voice reads this to those who cannot see the picture. With a few words they can vote like everybody else.',
  altHintOption: 'Needed only where the picture shows more than the option says. A voice reads it.',
  uploading: (percent: string) => `Uploading … ${percent}`,
  preparing: 'Preparing the picture …',
  added: 'The picture is there.',
  errors: {
    image_too_large:
      'This picture is too large: it may have 5 MB and 40 megapixels. Save it smaller, then try again.',
    unsupported_image:
      'This is no picture that can be shown here: choose a PNG, JPEG, WebP or AVIF.',
    image_unreadable: 'This file is damaged, or not whole. Save the picture again, then try again.',
    limit_reached: 'Your account has no room for more pictures. Delete questions that have some.',
  } as Partial<Record<string, string>>,
};
