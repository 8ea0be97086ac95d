export const wordCloudFields = { name: 'Word cloud' };
