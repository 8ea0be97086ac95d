import type { GalleryTemplate } from '../gallery-template.js';
import { assembly, ballot } from '../vote-with-quorum.js';

const answers = ['Yes', 'No', 'Abstention'];

export const voteWithQuorum: GalleryTemplate = {
  title: 'Vote with quorum',
  description:
    'Motions and elections of a members’ meeting. First enter the names of those who may vote; the list of participants then shows who is there, and each name votes once. A motion is adopted where more are for it than against, and at least half of all take part; the results come, and the minutes with them, when a vote is closed.',
  tags: ['Association', 'Decision'],
  settings: assembly,
  questions: [
    {
      kind: 'motion',
      prompt: 'Shall we adopt the agenda as it is proposed?',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'motion',
      prompt: 'Shall the minutes of the last meeting be approved?',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'motion',
      prompt: 'Motion 1: [the text of the motion, word for word]',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'multiple_choice',
      prompt: 'Election of the board: vote for up to three people',
      options: [
        '[Name of candidate 1]',
        '[Name of candidate 2]',
        '[Name of candidate 3]',
        '[Name of candidate 4]',
      ],
      settings: { ...ballot, minChoices: 1, maxChoices: 3 },
    },
    {
      kind: 'motion',
      prompt: 'Shall the board be discharged for the past year?',
      options: answers,
      settings: ballot,
    },
  ],
};
