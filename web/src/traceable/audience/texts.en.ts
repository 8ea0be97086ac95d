export const traced = {
  traced:
    'Your answers in this poll belong together: the organizer can see that they come from one person, but not from whom.',
};
