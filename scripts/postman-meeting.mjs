/** What of the Postman collection is not in the OpenAPI document: how one call leads to the next. */

/** Where the calls find what others have answered. */
export const variables = {
  baseUrl: 'http://localhost:3000',
  organizerToken: '',
  participantToken: '',
  screenToken: '',
  moderatorToken: '',
  refreshToken: '',
  code: '',
  sessionId: '',
  questionId: '',
  optionId: '',
  otherOptionId: '',
  receiptId: '',
  loginId: '',
  entryId: '',
  participantId: '',
};

/** By call: variables, and where their values are in its answer. */
export const keptFrom = {
  'POST /v1/accounts': { organizerToken: '.accessToken', refreshToken: '.refreshToken' },
  'POST /v1/auth/login': { organizerToken: '.accessToken', refreshToken: '.refreshToken' },
  'POST /v1/auth/refresh': { organizerToken: '.accessToken', refreshToken: '.refreshToken' },
  'GET /v1/accounts/me/logins': { loginId: '.items[0]?.id' },
  'POST /v1/sessions': {
    sessionId: '.id',
    code: '.code',
    questionId: '.questions[0]?.id',
    optionId: '.questions[0]?.options[0]?.id',
    otherOptionId: '.questions[0]?.options[1]?.id',
  },
  'POST /v1/sessions/{id}/questions': {
    questionId: '.id',
    optionId: '.options[0]?.id',
    otherOptionId: '.options[1]?.id',
  },
  'POST /v1/join': { participantId: '.participantId', participantToken: '.participantToken' },
  'POST /v1/questions/{id}/votes': { receiptId: '.receipt.id' },
  'GET /v1/sessions/{id}/roster': { entryId: '.items[0]?.id' },
  'POST /v1/sessions/{id}/screen-link': { screenToken: '.token' },
  'POST /v1/sessions/{id}/moderator-link': { moderatorToken: '.token' },
};

/** Fields that exclude others, or that a first try does not have. */
export const withoutFields = {
  'POST /v1/join': ['passcode', 'voterCode', 'joinKey', 'participantToken'],
  'POST /v1/questions/{id}/votes': ['value'],
  'POST /v1/polls': ['imageId', 'imageAlt'],
  'PATCH /v1/polls/{id}': ['imageId', 'imageAlt'],
};

/** Fields with what another call has answered. */
export const placeholders = {
  'POST /v1/auth/refresh': { refreshToken: '{{refreshToken}}' },
  'POST /v1/auth/logout': { refreshToken: '{{refreshToken}}' },
  'PUT /v1/sessions/{id}/questions/order': { questionIds: ['{{questionId}}'] },
  'PATCH /v1/questions/{id}': {
    options: [
      { id: '{{optionId}}', label: 'Lisbon' },
      { id: '{{otherOptionId}}', label: 'Oslo' },
    ],
  },
  'POST /v1/join': { code: '{{code}}' },
  'POST /v1/questions/{id}/votes': { optionIds: ['{{optionId}}'] },
};

const status = (code) => `pm.response.to.have.status(${code});`;

export const meeting = {
  name: 'From registration to result',
  description:
    'Run this folder: an organizer registers, opens a question, a phone joins and votes, and the ' +
    'final result has that one vote. Each call keeps its tokens and ids for those that follow.',
  steps: [
    {
      key: 'POST /v1/accounts',
      name: 'An organizer registers',
      body: { email: '{{$guid}}@example.org', password: 'correct horse battery', name: 'Ada' },
      expect: [status(201), "pm.expect(answer.accessToken).to.be.a('string');"],
    },
    {
      key: 'POST /v1/sessions',
      name: 'makes a session with a question',
      expect: [status(201), "pm.expect(answer.status).to.equal('draft');"],
    },
    {
      key: 'POST /v1/sessions/{id}/start',
      name: 'starts it',
      expect: [status(200), "pm.expect(answer.status).to.equal('live');"],
    },
    {
      key: 'POST /v1/questions/{id}/open',
      name: 'opens the question',
      expect: [status(200), "pm.expect(answer.status).to.equal('open');"],
    },
    {
      key: 'POST /v1/join',
      name: 'A phone joins by the code',
      expect: [status(200), "pm.expect(answer.participantToken).to.be.a('string');"],
    },
    {
      key: 'POST /v1/questions/{id}/votes',
      name: 'votes',
      expect: [status(202), "pm.expect(answer.receipt.status).to.equal('accepted');"],
    },
    {
      key: 'GET /v1/votes/{receiptId}',
      name: 'hears that the vote is counted',
      until: "answer.status === 'counted'",
      expect: [status(200), "pm.expect(answer.status).to.equal('counted');"],
    },
    {
      key: 'POST /v1/questions/{id}/close',
      name: 'The organizer closes the question',
      expect: [status(200), "pm.expect(answer.status).to.equal('closed');"],
    },
    {
      key: 'GET /v1/questions/{id}/results',
      name: 'sees the final result',
      until: 'answer.final',
      expect: [
        status(200),
        'pm.expect(answer.final).to.equal(true);',
        'pm.expect(answer.totalVotes).to.equal(1);',
        'const [lisbon, oslo] = answer.buckets;',
        "pm.expect(lisbon.key).to.equal(pm.collectionVariables.get('optionId'));",
        'pm.expect([lisbon.count, oslo.count]).to.eql([1, 0]);',
      ],
    },
    {
      key: 'POST /v1/sessions/{id}/end',
      name: 'ends the session',
      expect: [status(200), "pm.expect(answer.status).to.equal('ended');"],
    },
  ],
};
