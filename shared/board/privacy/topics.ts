/** In the order in which they are told. */
export const privacyTopics = ['read', 'stop', 'count', 'organiser', 'outcome'] as const;
export type PrivacyTopic = (typeof privacyTopics)[number];
