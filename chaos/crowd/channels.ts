export const channels = ['REST', 'Socket.IO'] as const;
export type Channel = (typeof channels)[number];
