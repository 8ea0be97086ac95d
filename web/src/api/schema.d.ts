// Made by "npm run api-types" from the OpenAPI document. Not to be edited.
export interface paths {
  '/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register an organizer */
    post: operations['accounts_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account of the token */
    get: operations['accounts_me'];
    put?: never;
    post?: never;
    /** Delete the account with its sessions and their votes */
    delete: operations['accounts_delete'];
    options?: never;
    head?: never;
    /** Change name, email or password */
    patch: operations['accounts_update'];
    trace?: never;
  };
  '/v1/accounts/me/email-confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the link that confirms the email address once more
     * @description Nothing is sent where it is confirmed, or without `SMTP_URL`.
     */
    post: operations['accounts_confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Log in with email and password */
    post: operations['auth_logIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exchange a refresh token for a new pair; each is good once */
    post: operations['auth_refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke the refresh token and all that came from the same login */
    post: operations['auth_logOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a link to set a new password
     * @description The answer is the same for an address without an account. The link is good once, for an hour. Without `SMTP_URL` nothing is sent: an admin can make such a link.
     */
    post: operations['links_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/password-reset/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a new password by a link; all logins of the account end */
    post: operations['links_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/email-confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm an email address by the link that was sent there */
    post: operations['links_confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/me/logins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The logins that are open, the one that was used last first */
    get: operations['logins_list'];
    put?: never;
    post?: never;
    /** End all logins but the one that asks */
    delete: operations['logins_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/me/logins/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a login: its tokens are good for nothing from now on */
    delete: operations['logins_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/images': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload an image, for questions and options of one’s own sessions
     * @description PNG, JPEG, WebP or AVIF, as its first bytes say, of 5 MiB and 40 megapixels at most; as the field `file` of a form, or as the body. It is kept as WebP of at most 1,600 pixels a side, upright and without metadata; of what moves, the first picture. An image that no question has for a day is removed.
     */
    post: operations['images_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/images/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An image, for whoever knows its id
     * @description It never changes, and may be cached for ever.
     */
    get: operations['images_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My sessions, newest first; templates are not among them */
    get: operations['sessions_list'];
    put?: never;
    /** Make a session, in draft, with or without questions */
    post: operations['sessions_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of my sessions or templates */
    get: operations['sessions_get'];
    put?: never;
    post?: never;
    /** Delete a session with its questions and votes */
    delete: operations['sessions_delete'];
    options?: never;
    head?: never;
    /**
     * Change title, tags or settings; what is left out stays
     * @description While the session is live its `pace` stays; another one is refused. Another `endsAt` moves the end of its open questions, too.
     */
    patch: operations['sessions_update'];
    trace?: never;
  };
  '/v1/sessions/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Go live: from draft
     * @description In a self-paced session all questions open, until it ends: their `durationSeconds` do not count. It is not started when its `endsAt` is over.
     */
    post: operations['sessions_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a live session and close its open questions; the code is free again */
    post: operations['sessions_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take an ended session up again: live, its questions closed
     * @description It has its code of before, or a new one where another session has that now. In a self-paced session the questions open again that were open when it ended, but for motions that need a reset first; an `endsAt` that is over becomes null.
     */
    post: operations['sessions_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new draft with the same questions and no votes */
    post: operations['sessions_duplicate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a question at the end */
    post: operations['sessions_addQuestion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/questions/order': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Put the questions into another order */
    put: operations['sessions_reorder'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A question of one of my sessions */
    get: operations['questions_get'];
    put?: never;
    post?: never;
    /** Delete a question with its votes */
    delete: operations['questions_delete'];
    options?: never;
    head?: never;
    /**
     * Change a question; kind, options and scale only while it has no votes
     * @description The labels of its options can always be corrected: all of them, with their ids and in their order. So can what is said of pictures (`imageAlt`); another picture asks something else.
     */
    patch: operations['questions_update'];
    trace?: never;
  };
  '/v1/questions/{id}/repeat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask it again: a new draft behind it, with the same options
     * @description `repeatsId` names this one. Who has moved in between: the result of the new one by this one.
     */
    post: operations['questions_repeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take votes, for a time or until it is closed */
    post: operations['questions_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give an open question more time
     * @description It closes seven days from now at the latest, however often this is asked for.
     */
    post: operations['questions_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take no more votes; those accepted before are still counted */
    post: operations['questions_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the results to all, whatever the visibility says */
    post: operations['questions_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a reveal back: the visibility counts again */
    post: operations['questions_hide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase all votes, those still in the queue too
     * @description One that is closed stays so, but is as one that was not asked yet: a result that was revealed is not any more, and what is right is told to nobody until it is asked again, or revealed.
     */
    post: operations['questions_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/qr.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The QR code of the join link */
    get: operations['qrcode_qr'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/screen-link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The link to the big screen */
    get: operations['screenlinks_get'];
    put?: never;
    /**
     * A read-only link to the big screen, for a year
     * @description A session has one at the most: the one of before is revoked by this.
     */
    post: operations['screenlinks_create'];
    /** Revoke the link; the screens that it opened close at once */
    delete: operations['screenlinks_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/moderator-link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The link for who moderates */
    get: operations['moderatorlinks_get'];
    put?: never;
    /**
     * A link for who moderates without an account, for a year
     * @description Whoever has it sees what people write, also what is not shown, and shows, hides and merges it. A session has one at the most: the one of before is revoked by this.
     */
    post: operations['moderatorlinks_create'];
    /** Revoke the link; who has come by it can do nothing any more */
    delete: operations['moderatorlinks_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My tags, the most used first */
    get: operations['tags_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audience/player': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * As whom I play
     * @description Who joined before the session was a game becomes a player by this.
     */
    get: operations['audienceplayer_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change my name, or my team where teams are picked; what is left out stays
     * @description The name null deals another one. Names of a roster stay. At most 10 a minute.
     */
    patch: operations['audienceplayer_change'];
    trace?: never;
  };
  '/v1/sessions/{id}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who has voted, by name
     * @description Those who joined last first. Only of a session whose `identity` is `named`, else nobody: names of anonymous sessions are not stored. Joining stores nothing, so who has not voted yet is not there; who changed the name is there by the one of the last vote.
     */
    get: operations['participants_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a participant; what it voted stays counted
     * @description From then on its token is `not_admitted` for every call, socket and join. In a session that is open to all, somebody without a token joins as somebody else; a roster keeps them out (until the organizer releases its entry).
     */
    delete: operations['participants_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/players': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who plays, in the order in which they joined
     * @description Only who leads the game is told ids. In an anonymous session a name stands for nobody.
     */
    get: operations['players_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/players/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a player, who takes part no more; what it voted stays counted
     * @description As the removal of a participant: its token is `not_admitted` from then on.
     */
    delete: operations['players_remove'];
    options?: never;
    head?: never;
    /**
     * Rename a player, or put it in another team; what is left out stays
     * @description The name null deals another one. Names of a roster stay.
     */
    patch: operations['players_change'];
    trace?: never;
  };
  '/v1/server/proxy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether phones look like one address, behind a proxy */
    get: operations['proxy_proxy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/roster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may take part, and who has joined */
    get: operations['roster_list'];
    /**
     * Replace the list of names
     * @description Who has joined by a name that stays keeps it. Who has one that is left out is out; what they voted stays. Answers with the first page of the new list. The body has one of `names`, `entries` and `csv`. While a motion is open, nobody who is on the list gets another weight.
     */
    put: operations['roster_replaceNames'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/voter-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make voter codes, each good for one participant
     * @description This answer is the only one that holds them: they are stored as hashes.
     */
    post: operations['roster_addCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/roster/{entryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a name or a code; what was voted by it stays */
    delete: operations['roster_revoke'];
    options?: never;
    head?: never;
    /**
     * Say how many votes its vote on a motion is
     * @description From the next motion on: what was decided stays as it was.
     */
    patch: operations['roster_weigh'];
    trace?: never;
  };
  '/v1/sessions/{id}/roster/{entryId}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let somebody join by the name or code anew, as the same participant
     * @description Who had it is out. What was voted by it stays, and is not voted a second time.
     */
    post: operations['roster_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/votes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cast a vote
     * @description 202 means: it is in the durable queue and will be counted, once. The same choice sent again has the same receipt, so it is safe to retry.
     */
    post: operations['votes_cast'];
    /**
     * Withdraw my vote
     * @description Where the question’s `allowChange` is on, and only while it is open; else 409 `already_voted`, whether there is a vote or not. 202 means: it is in the durable queue, and no vote of mine is counted once it is reached. Sent again it has the same receipt, so it is safe to retry. One may vote again. Where nothing was voted, that is confirmed in the same way.
     */
    delete: operations['votes_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/votes/{receiptId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether a vote of mine is counted yet
     * @description Of a withdrawal: whether it has taken effect. The receipt of a vote that was changed or withdrawn since stays `counted`.
     */
    get: operations['votes_receipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/answers/{id}/show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show a text to all who see the result */
    post: operations['moderation_show'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/answers/{id}/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hide a text from everybody
     * @description When this is answered, nobody is told any more what is hidden. Who wrote it still sees it among the own votes.
     */
    post: operations['moderation_hide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/answers/show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show several texts */
    post: operations['moderation_showMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/answers/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hide several texts
     * @description When this is answered, nobody is told any more what is hidden.
     */
    post: operations['moderation_hideMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/words': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The words that were shown, hidden or merged, those named most first */
    get: operations['moderation_words'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/words/show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show all entries of these words, those to come as well */
    post: operations['moderation_showWords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/words/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hide all entries of these words, those to come as well
     * @description When this is answered, nobody is told any more what is hidden.
     */
    post: operations['moderation_hideWords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/words/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tell several words as one, or as themselves again
     * @description Entries to come as well. One who has named two words that are told as one is counted for both.
     */
    post: operations['moderation_mergeWords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/crosstab': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which cross-tab the big screen shows */
    get: operations['crosstabs_get'];
    /**
     * Show a cross-tab on the big screen
     * @description In place of the question, also where not all may see the results of the two, until it is taken away or a question is opened. Phones are told nothing of it.
     */
    put: operations['crosstabs_show'];
    post?: never;
    /** Take the cross-tab off the big screen */
    delete: operations['crosstabs_hide'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Polls that are listed, for everybody
     * @description Totals and order may be two seconds old.
     */
    get: operations['polls_list'];
    put?: never;
    /**
     * Ask a question that anybody with its link can vote on at once
     * @description A session of mine that is live, with one question that is open.
     */
    post: operations['polls_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A poll, for whoever has its link */
    get: operations['polls_get'];
    put?: never;
    post?: never;
    /** Delete a poll of mine, with its session and votes */
    delete: operations['polls_delete'];
    options?: never;
    head?: never;
    /**
     * Change a poll of mine; what is left out stays
     * @description Once there are votes, `options` and `multiple` stay as they are. A label alone is changed by `PATCH /v1/questions/{id}`.
     */
    patch: operations['polls_update'];
    trace?: never;
  };
  '/v1/polls/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a poll of mine: no vote is accepted any more */
    post: operations['polls_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls/{id}/qr.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The QR code of a poll’s page */
    get: operations['pollqrcode_qr'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls/{id}/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What to compute before a vote in a poll with `proofOfWork`
     * @description It is for the voter of the cookie, which is set where there is none, or of `joinKey`, in this poll, and for ten minutes. The vote brings `proof: {challenge, answers}`. Who has the token of a participant already needs none.
     */
    post: operations['pollvotes_challenge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/votes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Vote in a poll, without joining first
     * @description The vote of the participant of the token, also of one that has expired, or of the cookie; else of a new participant, who is answered a token and set a cookie. 202 means what it does of any vote: it is in the durable queue and will be counted, once. The same choice sent again has the same receipt.
     */
    post: operations['pollvotes_cast'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/qa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask a question in my session
     * @description Safe to retry with the same key, also when the session takes nothing any more. In a session whose `qa` is `moderated` it is `pending` until the organizer shows it; where that is `open`, only if it has a word of a list of rude ones. A session takes 2,000, of one participant 20 that are neither answered nor hidden.
     */
    post: operations['qa_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/qa/{id}/upvote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Upvote a question
     * @description Once a participant: sent again it changes nothing. Only what is `shown` takes it. A downvote of the same participant goes.
     */
    put: operations['qa_upvote'];
    post?: never;
    /** Take my upvote back; sent again it changes nothing */
    delete: operations['qa_takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/qa/{id}/downvote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Downvote a question
     * @description In the place of an upvote: of the two a participant has one at the most. Only where the session’s `qaDownvotes` is on.
     */
    put: operations['qa_downvote'];
    post?: never;
    /** Take my downvote back; sent again it changes nothing */
    delete: operations['qa_takeDownvoteBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/qa/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a question: of a session that one moderates, or one’s own while it is pending
     * @description When this is answered, nobody is told any more what is hidden.
     */
    delete: operations['qa_delete'];
    options?: never;
    head?: never;
    /**
     * Show, answer, hide, pin or reply; what is left out stays
     * @description When this is answered, nobody is told any more what is hidden. What is hidden or pending is not pinned.
     */
    patch: operations['qa_decide'];
    trace?: never;
  };
  '/v1/qa/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge a question into another of the same session
     * @description The other one gets the votes of both, each participant’s once, and of who has said something of both what was said of that one; this one goes.
     */
    post: operations['qa_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audience/confidences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How sure I have said that I am
     * @description Of each question of the session on which I have. Those that were reset are not among them.
     */
    get: operations['audienceconfidences_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/confidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether those were right who were sure
     * @description The organizer sees it always, participants and the big screen once they see the answer key: the question is closed, and all see its result.
     */
    get: operations['confidencematrix_matrix'];
    /**
     * Say how sure I am of my answer
     * @description Of a question with the setting `confidence`, once a vote of mine is accepted and while it is open. Said again, the last one counts. A reset erases it.
     */
    put: operations['confidence_put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far the participants are
     * @description A second old at the most; where counting takes more than a tenth of a second, ten times as long as that. Of a self-paced session organizers are told it by `progress:updated`.
     */
    get: operations['quiz_progressOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/quiz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the questions of a quiz have gone
     * @description Of each scored question whose votes are all counted. docs/methods.md has the formulas.
     */
    get: operations['quiz_statistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/quiz/players': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who has answered what, in a session that asks for names
     * @description Answers to scored questions whose votes are all counted, with points as the leaderboard has them. Who was removed is left out: a page may hold fewer than `limit` though others follow. So are answers of before the session asked for names.
     */
    get: operations['quiz_players'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/questions/from-ideas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a question whose options are what people have asked or written
     * @description Added at the end. Of texts that look alike the first one counts; what is longer than a label may be is shortened, and markup in it is none.
     */
    post: operations['ideas_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reactions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * React, or say how the tempo is
     * @description It is counted once for each time it is sent, and told to all at most twice a second; nothing is kept, and a count that is on its way is lost with a restart. Of the tempo, one’s last word counts, once, for three minutes; only the organizer and moderators are told how many say so. 30 in ten seconds.
     */
    post: operations['reactions_react'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a template of a session, which stays as it is
     * @description With its settings, tags, questions, answer keys and pictures, and no votes. A template is a session that never starts: its questions are changed by the calls for a session’s questions, with its id.
     */
    post: operations['templates_keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My templates, newest first, then those of the gallery */
    get: operations['templates_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A template of mine or of the gallery */
    get: operations['templates_get'];
    put?: never;
    post?: never;
    /** Delete my template; sessions that were made of it stay */
    delete: operations['templates_delete'];
    options?: never;
    head?: never;
    /** Change what is said of my template; what is left out stays */
    patch: operations['templates_update'];
    trace?: never;
  };
  '/v1/templates/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a session of a template, in draft */
    post: operations['templates_use'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The session as a file: results, votes, and what the audience asked
     * @description xlsx: sheets Overview, Minutes, Cross-tabs, Pivot, Long and Q&A; texts are text cells and numbers are numbers. csv: one table; a text that begins as a formula has an apostrophe before it, and spreadsheets guess at the rest, so xlsx is the safer one. json: questions with keys and settings, as `POST /v1/imports` takes them, results and Q&A. pdf: a report on A4, with a chart of each question, the texts that are shown, the Q&A and the leaderboard; its texts can be selected, and what no font has is `�`. Votes have names where the session asks for them, without who was removed and without votes of before. Of a `traceable` session each participant has a number, drawn for this file, and no name, time or points. In any other anonymous session votes are sorted by what they say, there is no pivot, and where an answer has several parts, one that fewer than 3 gave is hidden. moodle_xml, gift and qti (3.0): the questions with what is right and why, as far as these formats have them, and no votes; what they have not stands as notes at the head of the file. Streamed; a file that ends early is none.
     */
    get: operations['exports_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Questions of a file or a text, to look at before a session is made of them
     * @description Plain text (a line a question, `- ` before an option, `* ` before a right one), Plenum’s own JSON, GIFT, Aiken, Moodle XML, QTI 1.2 to 3.0, the sheets of Kahoot and ClassQuiz, `.cqa`, Particify CSV, Razzia JSON, Fuiz TOML, and what exports of Wooclap, Slido and Mentimeter have of questions; a file of 5 MiB at most. Its content says which of them it is. Nothing is stored.
     */
    post: operations['imports_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/ballots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All ballots of a question whose result is final, for a recount by other tools
     * @description Without receipt, time and participant, in a random order; streamed. `csv` has a row a ballot, and no cell that is a number or a formula in any locale. `blt` is for `single_choice`, `ranking`, `motion`; `preflib` for these, too, as orders (SOC, SOI, TOC), or, as sets (CAT), for `single_choice`, `multiple_choice`, `motion`. These two have equal ballots once, with their number. Of texts only those that are shown. In a small room ballots still tell who cast them to those who know the people.
     */
    get: operations['recount_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * When and how fast a session was voted in, and when it is deleted by itself
     * @description Beside results, leaderboard and Q&A, which have calls of their own. Sums alone: of fewer than 3 participants nothing is told of times. docs/methods.md has the formulas.
     */
    get: operations['reports_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The results of a session beside those of its earlier and later terms
     * @description Terms are the session, of what it is a copy, and the copies of that: the 12 latest that were started. A question is the same where it is a copy of the same one, or else asks the same words; of another kind it is another. Answers are the same where their words are.
     */
    get: operations['reports_comparison'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people wrote, the latest first
     * @description Those that are shown, for whoever sees the result; those that are pending or hidden, for the organizer and for moderators.
     */
    get: operations['answers_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Join a session by its code; with the token of before, as the same participant
     * @description A token that has expired is good for this, as long as the session is there, and for nothing else. Where too many wrong codes have come from an address, a wrong one is answered with 429, while a right one is still let in; up to a far higher bound.
     */
    post: operations['audience_join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audience/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My session: what is open, what I may see, what I have voted */
    get: operations['audience_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/leaderboard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who has how many points
     * @description The organizer sees it always, with the points of every question whose votes are all counted. Participants and the big screen see it as the session’s `leaderboard` says, with the points of questions whose result is shown to all or to those who voted.
     */
    get: operations['leaderboard_leaderboard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/moderation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What there is to moderate: the questions that people write in, and their results
     * @description The same that a moderator gets as `session:snapshot` over Socket.IO. Drafts are left out, and questions of kinds that take no texts.
     */
    get: operations['moderatedsession_see'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/qa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the audience asks
     * @description The organizer and moderators see all. The big screen and participants see what is shown or answered, and participants what of their own is pending; nothing while the session’s `qa` is `off`. The counts of votes may be a quarter of a second old.
     */
    get: operations['qalist_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/questions/{id}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The result of a question, where one may see it
     * @description With `by`, a cross-tab: how each group of another question has answered, of those who have answered both. For the organizer, and for the big screen while it is shown there. Cells that would tell of fewer than three people are hidden. Counted from the first time that somebody asks for it until nobody has for an hour.
     */
    get: operations['results_result'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All results of a session that one may see */
    get: operations['results_results'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls/{id}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The result of a poll, where one may see it
     * @description Whom it is shown to says `resultsVisibility`; its organizer sees it always.
     */
    get: operations['pollresults_result'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/screen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the big screen shows: what everybody in the hall may see
     * @description The same that a screen gets as `session:snapshot` over Socket.IO. Drafts are left out, and results that not everybody may see; of those, `turnouts` says how many have voted.
     */
    get: operations['screen_screen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/results/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Results as they change, as Server-Sent Events
     * @description First `snapshot` (as `GET /v1/sessions/{id}/results` answers), then `results` (a Result) as they change, and `changed` (`{sessionId}`) where the session or one of its questions is to be read anew; a comment every 25 seconds.
     */
    get: operations['resultsstreams_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/polls/{id}/results/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The result of a poll as it changes, as Server-Sent Events
     * @description First `snapshot` (`{sessionId, results}`, with the result where one may see it), then `results` (a Result) as it changes, and `changed` (`{sessionId}`) where the poll is to be read anew; a comment every 25 seconds. Who votes for the first time opens it again.
     */
    get: operations['pollstreams_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/me/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All data of the account as one file: sessions, questions, results, rosters, what the audience asked, images, logins
     * @description Streamed; a file that ends early is no JSON. Of images it has the addresses. Passwords and tokens are not in it.
     */
    get: operations['accountexport_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts, newest first; `search` is part of an email or a name */
    get: operations['adminaccounts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An account */
    get: operations['adminaccounts_get'];
    put?: never;
    post?: never;
    /** Delete an account with its sessions and their votes */
    delete: operations['adminaccounts_delete'];
    options?: never;
    head?: never;
    /** Disable or enable an account, make an admin of an organizer or back */
    patch: operations['adminaccounts_update'];
    trace?: never;
  };
  '/v1/admin/accounts/{id}/reset-link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a link by which whoever has it sets a new password */
    post: operations['adminaccounts_makeResetLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/invites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a link by which whoever has it registers, once, within a week */
    post: operations['adminaccounts_makeInvite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sessions of all accounts, newest first
     * @description `search` is part of a title, of a question or of the owner’s email, or a join code.
     */
    get: operations['adminsessions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A session with its results, to look at; that is in the audit log */
    get: operations['adminsessions_view'];
    put?: never;
    post?: never;
    /** Delete a session with its questions and votes */
    delete: operations['adminsessions_delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a live session */
    post: operations['adminsessions_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sessions/{id}/legal-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put a session under a legal hold
     * @description Nobody can delete it, its questions, its votes or its account until it is lifted.
     */
    put: operations['adminsessions_hold'];
    post?: never;
    /** Lift the legal hold */
    delete: operations['adminsessions_release'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may register, how long sessions are kept, what is announced */
    get: operations['adminsettings_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change settings; what is left out stays
     * @description Holds on every process once this is answered. What `retentionDays` will delete, `GET /v1/admin/settings/retention-preview` tells before.
     */
    patch: operations['adminsettings_update'];
    trace?: never;
  };
  '/v1/admin/settings/retention-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What would be deleted now, were sessions kept for so many days; nothing is
     * @description Counted are sessions that have ended, and polls that are closed, for longer than that.
     */
    get: operations['adminsettings_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jobs that failed permanently, oldest first */
    get: operations['operations_listJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/jobs/{jobId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a failed job worked again; votes that were counted count once */
    post: operations['operations_retryJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/jobs/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget a failed job, and the votes in it */
    delete: operations['operations_removeJob'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What admins did, to whom, newest first */
    get: operations['operations_listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit log, or a part of it, as a file; no cell of it is a formula */
    get: operations['operations_exportAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much there is: accounts, sessions, votes, jobs, connections */
    get: operations['operations_getNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/p/{id}/picture.png': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The picture of a poll for link previews
     * @description PNG, 1200 × 630: the question, its options, and their bars where everybody sees the result. The page of the poll names it (Open Graph). Its numbers may be some seconds old.
     */
    get: operations['pictures_picture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/server': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Under which addresses phones reach this server, who may register, what is announced */
    get: operations['server_info'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures of this process in the Prometheus text format */
    get: operations['metrics_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process answers at all */
    get: operations['health_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether it can serve: each dependency by name */
    get: operations['health_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @enum {string} */
    ErrorCode:
      | 'validation_failed'
      | 'invalid_json'
      | 'bad_request'
      | 'image_unreadable'
      | 'import_unreadable'
      | 'unsupported_ballot_format'
      | 'crosstab_unsupported'
      | 'nickname_refused'
      | 'invalid_choice'
      | 'unauthorized'
      | 'invalid_credentials'
      | 'refresh_invalid'
      | 'refresh_reused'
      | 'screen_link_revoked'
      | 'moderator_link_revoked'
      | 'account_disabled'
      | 'registration_closed'
      | 'invite_required'
      | 'admin_required'
      | 'link_invalid'
      | 'invite_invalid'
      | 'results_hidden'
      | 'passcode_required'
      | 'passcode_wrong'
      | 'voter_code_required'
      | 'voter_code_invalid'
      | 'not_on_roster'
      | 'not_admitted'
      | 'proof_required'
      | 'too_many_participants'
      | 'not_found'
      | 'session_not_found'
      | 'template_not_found'
      | 'poll_not_found'
      | 'question_not_found'
      | 'screen_link_not_found'
      | 'moderator_link_not_found'
      | 'participant_not_found'
      | 'player_not_found'
      | 'roster_entry_not_found'
      | 'account_not_found'
      | 'job_not_found'
      | 'login_not_found'
      | 'image_not_found'
      | 'answer_not_found'
      | 'qa_item_not_found'
      | 'receipt_not_found'
      | 'email_taken'
      | 'invalid_transition'
      | 'session_not_live'
      | 'legal_hold'
      | 'own_account'
      | 'setting_fixed'
      | 'edit_conflict'
      | 'question_has_votes'
      | 'question_not_open'
      | 'qa_downvotes_off'
      | 'qa_closed'
      | 'motion_open'
      | 'motion_decided'
      | 'motion_without_roster'
      | 'result_not_final'
      | 'session_anonymous'
      | 'session_has_votes'
      | 'confidence_not_asked'
      | 'not_voted'
      | 'reactions_closed'
      | 'already_voted'
      | 'nickname_taken'
      | 'name_taken'
      | 'limit_reached'
      | 'request_timeout'
      | 'session_ended'
      | 'payload_too_large'
      | 'image_too_large'
      | 'import_too_large'
      | 'unsupported_media_type'
      | 'unsupported_image'
      | 'unsupported_import'
      | 'too_many_requests'
      | 'internal_error'
      | 'overloaded'
      | 'unavailable';
    FieldErrorDto: {
      /** @example options.0.label */
      path: string;
      /** @example must not be empty */
      message: string;
    };
    ProblemDto: {
      /** @example about:blank */
      type: string;
      /** @example The request is not valid */
      title: string;
      /** @example 400 */
      status: number;
      /** @example title: must not be empty */
      detail: string;
      code: components['schemas']['ErrorCode'];
      errors?: components['schemas']['FieldErrorDto'][];
      /** @description Of `edit_conflict`: the question or the session as it is now. */
      current?: components['schemas']['QuestionDto'] | components['schemas']['SessionDto'];
      /**
       * @description What would have been taken instead.
       * @example Grace 2
       */
      suggestion?: string;
    };
    RegisterDto: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /** @example correct horse battery */
      password: string;
      /** @example Ada Lovelace */
      name: string;
      /** @description The token of an invitation, where registering needs one. It is good once. */
      invite?: string;
    };
    /** @enum {string} */
    AccountRole: 'organizer' | 'admin';
    AccountDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /** @description Whether a link that was sent there has been opened. Nothing depends on it, and without a mail server it stays false. */
      emailConfirmed: boolean;
      /** @example Ada Lovelace */
      name: string;
      role: components['schemas']['AccountRole'];
      /** Format: date-time */
      createdAt: string;
    };
    LoggedInDto: {
      account: components['schemas']['AccountDto'];
      /** @description Send it as `Authorization: Bearer …`. */
      accessToken: string;
      /**
       * @description Seconds.
       * @example 900
       */
      expiresIn: number;
      /** @description Only where `X-Refresh-Token: body` was sent. */
      refreshToken?: string;
    };
    UpdateAccountDto: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email?: string;
      /** @example Ada Lovelace */
      name?: string;
      /**
       * @description A new one ends all other logins.
       * @example correct horse battery
       */
      password?: string;
      /**
       * @description Needed to change the password.
       * @example correct horse battery
       */
      currentPassword?: string;
    };
    LogInDto: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /** @example correct horse battery */
      password: string;
    };
    RefreshDto: {
      /** @description Left out by browsers, which send the cookie. */
      refreshToken?: string;
    };
    RequestPasswordResetDto: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
    };
    ConfirmPasswordResetDto: {
      /**
       * @description Of the link: what comes after `token=`.
       * @example bHn1vZ3xkB1kq8h0yZx3xg2m7k9c5s4d1f6g8h0j2l4
       */
      token: string;
      /** @example correct horse battery */
      password: string;
    };
    ConfirmEmailDto: {
      /**
       * @description Of the link: what comes after `token=`.
       * @example bHn1vZ3xkB1kq8h0yZx3xg2m7k9c5s4d1f6g8h0j2l4
       */
      token: string;
    };
    LoginDto: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it last got an access token, which is good for a quarter of an hour.
       */
      lastUsedAt: string;
      /**
       * @description Browser and system at the login; null where it was no browser that is known.
       * @example Firefox, Linux
       */
      device: string | null;
      /** @description Whether the call comes from this login. */
      isCurrent: boolean;
    };
    LoginListDto: {
      items: components['schemas']['LoginDto'][];
    };
    UploadDto: {
      /** Format: binary */
      file: string;
    };
    ImageDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uri
       * @example https://poll.example/v1/images/0198f2b8-0000-7000-8000-000000000000
       */
      url: string;
      /**
       * @description Pixels, as it is kept.
       * @example 1600
       */
      width: number;
      /** @example 1067 */
      height: number;
    };
    /** @enum {string} */
    Identity: 'anonymous' | 'named';
    /** @enum {string} */
    ResultsVisibility: 'always' | 'after_vote' | 'after_close' | 'hidden';
    /**
     * @description `names`: who is on the list, each name good for one participant. `codes`: who has a voter code, each good for one participant. Who has joined otherwise may not vote.
     * @enum {string}
     */
    Roster: 'none' | 'names' | 'codes';
    /**
     * @description Whether the audience may ask. `open`: what it asks is shown at once, but for what has a word of a list of rude ones. `moderated`: each waits until it is shown.
     * @enum {string}
     */
    QaMode: 'off' | 'open' | 'moderated';
    /**
     * @description Whether the audience may react, and say that the tempo is too fast or too slow.
     * @enum {string}
     */
    ReactionMode: 'off' | 'on';
    /**
     * @description When all see who has how many points. The organizer sees it always.
     * @enum {string}
     */
    Leaderboard: 'off' | 'after_question' | 'end';
    /**
     * @description `picked`: each says in which team it plays. `dealt`: the server, evenly.
     * @enum {string}
     */
    TeamChoice: 'picked' | 'dealt';
    /**
     * @description `self`: all questions are open from the start, each at one’s own pace; one that is added while the session is live is open at once. It cannot change while the session is live.
     * @enum {string}
     */
    Pace: 'host' | 'self';
    /**
     * @description `simple`: more for it than against. `absolute`: more than half of the base. `two_thirds`: at least two thirds of it. docs/methods.md has the arithmetic.
     * @enum {string}
     */
    Majority: 'simple' | 'absolute' | 'two_thirds';
    /**
     * @description `yes_no`: votes for and against. `cast`: abstentions, too. `entitled`: all that could be cast, which needs a roster. Of `simple` always `yes_no`.
     * @enum {string}
     */
    MajorityBase: 'yes_no' | 'cast' | 'entitled';
    GivenMotionTermsDto: {
      /**
       * @description How many votes must be cast, abstentions too: a number, at least so many percent of all that could be, or more than so many. Shares need a roster. Null: as few as come.
       * @default null
       * @example {
       *       "percent": 50
       *     }
       */
      quorum?:
        | (
            | {
                votes: number;
              }
            | {
                percent: number;
              }
            | {
                moreThanPercent: number;
              }
          )
        | null;
      /**
       * @description `simple`: more for it than against. `absolute`: more than half of the base. `two_thirds`: at least two thirds of it. docs/methods.md has the arithmetic.
       * @default simple
       */
      majority?: components['schemas']['Majority'];
      /**
       * @description `yes_no`: votes for and against. `cast`: abstentions, too. `entitled`: all that could be cast, which needs a roster. Of `simple` always `yes_no`.
       * @default yes_no
       */
      base?: components['schemas']['MajorityBase'];
    };
    GivenSessionSettingsDto: {
      /** @default anonymous */
      identity?: components['schemas']['Identity'];
      /**
       * @description Of an anonymous session: whether its files have a number for each participant, drawn for each file, by which one’s answers belong together. The audience is told before it votes. It is set before the first vote (409 `session_has_votes`), can be taken back at any time, and ends where the session asks for names.
       * @default false
       */
      traceable?: boolean;
      /** @default after_vote */
      resultsVisibility?: components['schemas']['ResultsVisibility'];
      /**
       * @description How many may join from one address (of IPv6, from one /64). Null: all.
       * @default null
       */
      maxParticipantsPerAddress?: number | null;
      /**
       * @description Asked of who joins. Only the organizer is ever shown it. Null: none.
       * @default null
       */
      passcode?: string | null;
      /**
       * @description `names`: who is on the list, each name good for one participant. `codes`: who has a voter code, each good for one participant. Who has joined otherwise may not vote.
       * @default none
       */
      roster?: components['schemas']['Roster'];
      /**
       * @description Whether the audience may ask. `open`: what it asks is shown at once, but for what has a word of a list of rude ones. `moderated`: each waits until it is shown.
       * @default off
       */
      qa?: components['schemas']['QaMode'];
      /**
       * @description Where the session asks for names: nobody is told who asked what, the organizer neither. Names that were kept until then are erased.
       * @default false
       */
      qaAnonymous?: boolean;
      /**
       * @description Whether the audience may also say that it does not want something answered. Off, nobody is told what was said until then; it counts again when that is on again.
       * @default false
       */
      qaDownvotes?: boolean;
      /**
       * @description Whether the audience may react, and say that the tempo is too fast or too slow.
       * @default off
       */
      reactions?: components['schemas']['ReactionMode'];
      /**
       * @description When all see who has how many points. The organizer sees it always.
       * @default off
       */
      leaderboard?: components['schemas']['Leaderboard'];
      /**
       * @description Their names. Null: each plays alone.
       * @default null
       * @example [
       *       "Red",
       *       "Blue"
       *     ]
       */
      teams?: string[] | null;
      /**
       * @description `picked`: each says in which team it plays. `dealt`: the server, evenly.
       * @default picked
       */
      teamChoice?: components['schemas']['TeamChoice'];
      /**
       * @description `self`: all questions are open from the start, each at one’s own pace; one that is added while the session is live is open at once. It cannot change while the session is live.
       * @default host
       */
      pace?: components['schemas']['Pace'];
      /**
       * Format: date-time
       * @description When a self-paced session ends by itself, and all its questions close; within a year. Null: when its organizer ends it. A session that is not self-paced does not end by it.
       * @default null
       */
      endsAt?: string | null;
      /**
       * @description Days after its end until the session is deleted with all that is its own, by the next night; at most as many as `GET /v1/server` tells. Null: as long as the server keeps sessions.
       * @default null
       */
      retentionDays?: number | null;
      /**
       * @description When its motions are adopted: all of it anew. It cannot change while one is open. Null: where more are for them than against, however few.
       * @default null
       */
      motion?: components['schemas']['GivenMotionTermsDto'] | null;
    };
    OptionsKeyDto: {
      /** @description One of them, exactly these, or all of them in this order, by the kind. */
      optionIds: string[];
      /**
       * @description Of single and multiple choice: what choosing an option brings, by its id, in percent of the points with at most one decimal; others bring nothing. Absent where it is as usual: of one choice a right option brings all, of several right ones each the same part, and a wrong one takes as much away.
       * @example {
       *       "497f6eca-6276-4993-bfeb-53cbbbba6f08": 100
       *     }
       */
      partialCredit?: {
        [key: string]: number;
      };
    };
    GivenPlacesKeyDto: {
      /**
       * @description The same by their places in `options`, from 0: new options have no ids yet.
       * @example [
       *       0
       *     ]
       */
      optionIndexes: number[];
      /**
       * @description `partialCredit` by the places of all options.
       * @example [
       *       100
       *     ]
       */
      partialCredit?: number[];
    };
    ClosestKeyDto: {
      /** @example 42 */
      value: number;
      /**
       * @description Who is nearest is right.
       * @enum {boolean}
       */
      closest: true;
    };
    GivenNumberKeyDto: {
      /** @example 42 */
      value: number;
      /**
       * @description How far off is right.
       * @default 0
       */
      tolerance?: number;
    };
    TextsKeyDto: {
      /** @description Any of these is right, case, accents and punctuation aside. */
      texts: string[];
    };
    /** @enum {string} */
    QuestionKind:
      | 'single_choice'
      | 'multiple_choice'
      | 'rating'
      | 'ranking'
      | 'points'
      | 'scales'
      | 'numeric'
      | 'open_text'
      | 'word_cloud'
      | 'motion';
    GivenOptionDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /**
       * Format: uuid
       * @description In a change: the id of an option to keep. A new option gets its own.
       */
      id?: string;
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example Lisbon
       */
      label: string;
    };
    /**
     * @description `accuracy`: a right answer has all points. `speed`: and a bonus for being fast.
     * @enum {string}
     */
    ScoringMode: 'accuracy' | 'speed';
    GivenScoringDto: {
      /** @description `accuracy`: a right answer has all points. `speed`: and a bonus for being fast. */
      mode: components['schemas']['ScoringMode'];
      /** @default 1000 */
      points?: number;
    };
    GivenQuestionSettingsDto: {
      /**
       * @description Whether a vote can be changed.
       * @default false
       */
      allowChange?: boolean | null;
      /** @description Null: as the session says. */
      resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
      /**
       * @description Whether those who vote are asked how sure they are. Of kinds that take an answer key alone.
       * @default false
       */
      confidence?: boolean | null;
      /**
       * @description What answers are worth, where there is an answer key. Null: nothing.
       * @default null
       */
      scoring?: components['schemas']['GivenScoringDto'] | null;
      /** @description single_choice: always 1; multiple_choice: 1 if left out; ranking: 1 if left out */
      minChoices?: number | null;
      /** @description single_choice: always 1; multiple_choice: all options if left out; ranking: all options if left out */
      maxChoices?: number | null;
      /** @description rating: the lowest step, a whole number, 1 if left out; scales: the lowest step, a whole number, 1 if left out; numeric: the least, any if left out */
      min?: number | null;
      /** @description rating: the highest step, a whole number, 5 if left out; scales: the highest step, a whole number, 5 if left out; numeric: the greatest, any if left out */
      max?: number | null;
      /** @description rating: what the lowest step means; scales: what the lowest step means */
      lowLabel?: string | null;
      /** @description rating: what the highest step means; scales: what the highest step means */
      highLabel?: string | null;
      /**
       * @description ranking: how votes are counted, `borda` if left out
       * @enum {string|null}
       */
      method?: 'borda' | 'irv' | 'condorcet' | null;
      /** @description points: how many each has to allot, 100 if left out */
      total?: number | null;
      /** @description numeric: how many a number may have, 0 if left out */
      decimals?: number | null;
      /** @description numeric: what stands behind a number */
      unit?: string | null;
      /** @description open_text: 1 to 5, 1 if left out; word_cloud: 1 to 10, 3 if left out */
      maxAnswers?: number | null;
      /** @description open_text: 1 to 1000, 280 if left out; word_cloud: 1 to 60, 30 if left out */
      maxLength?: number | null;
      /** @description open_text: texts wait until they are shown; false if left out; word_cloud: texts wait until they are shown; false if left out */
      moderated?: boolean | null;
      /** @description open_text: texts with a word of a list, of `language` and of English, are hidden; false if left out; word_cloud: texts with a word of a list, of `language` and of English, are hidden; false if left out */
      profanity?: boolean | null;
      /**
       * @description open_text: whose list `profanity` has; English alone if left out; word_cloud: of the words: says which accents make another letter, and whose list `profanity` has; accents are no matter if left out
       * @example de
       */
      language?: string | null;
      /**
       * @description motion: `session` if left out: as the session says
       * @enum {string|null}
       */
      majority?: 'session' | 'simple' | 'absolute' | 'two_thirds' | null;
      /**
       * @description motion: of `absolute` and `two_thirds`; as above
       * @enum {string|null}
       */
      base?: 'session' | 'yes_no' | 'cast' | 'entitled' | null;
    };
    CreateQuestionDto:
      | components['schemas']['CreateSingleChoiceDto']
      | components['schemas']['CreateMultipleChoiceDto']
      | components['schemas']['CreateRatingDto']
      | components['schemas']['CreateRankingDto']
      | components['schemas']['CreatePointsDto']
      | components['schemas']['CreateScalesDto']
      | components['schemas']['CreateNumericDto']
      | components['schemas']['CreateOpenTextDto']
      | components['schemas']['CreateWordCloudDto']
      | components['schemas']['CreateMotionDto'];
    CreateSessionDto: {
      /** @example All hands, November */
      title: string;
      /**
       * @description Words to find it by, without commas. Of those that look alike the first one is kept.
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags?: string[];
      settings?: components['schemas']['GivenSessionSettingsDto'];
      questions?: components['schemas']['CreateQuestionDto'][];
    };
    /** @enum {string} */
    SessionStatus: 'draft' | 'live' | 'ended';
    MotionTermsDto: {
      /**
       * @description How many votes must be cast, abstentions too: a number, at least so many percent of all that could be, or more than so many. Shares need a roster. Null: as few as come.
       * @default null
       * @example {
       *       "percent": 50
       *     }
       */
      quorum:
        | (
            | {
                votes: number;
              }
            | {
                percent: number;
              }
            | {
                moreThanPercent: number;
              }
          )
        | null;
      majority: components['schemas']['Majority'];
      base: components['schemas']['MajorityBase'];
    };
    SessionSettingsDto: {
      /** @default anonymous */
      identity: components['schemas']['Identity'];
      /**
       * @description Of an anonymous session: whether its files have a number for each participant, drawn for each file, by which one’s answers belong together. The audience is told before it votes. It is set before the first vote (409 `session_has_votes`), can be taken back at any time, and ends where the session asks for names.
       * @default false
       */
      traceable: boolean;
      /** @default after_vote */
      resultsVisibility: components['schemas']['ResultsVisibility'];
      /**
       * @description How many may join from one address (of IPv6, from one /64). Null: all.
       * @default null
       */
      maxParticipantsPerAddress: number | null;
      /**
       * @description Asked of who joins. Only the organizer is ever shown it. Null: none.
       * @default null
       */
      passcode: string | null;
      /**
       * @description `names`: who is on the list, each name good for one participant. `codes`: who has a voter code, each good for one participant. Who has joined otherwise may not vote.
       * @default none
       */
      roster: components['schemas']['Roster'];
      /**
       * @description Whether the audience may ask. `open`: what it asks is shown at once, but for what has a word of a list of rude ones. `moderated`: each waits until it is shown.
       * @default off
       */
      qa: components['schemas']['QaMode'];
      /**
       * @description Where the session asks for names: nobody is told who asked what, the organizer neither. Names that were kept until then are erased.
       * @default false
       */
      qaAnonymous: boolean;
      /**
       * @description Whether the audience may also say that it does not want something answered. Off, nobody is told what was said until then; it counts again when that is on again.
       * @default false
       */
      qaDownvotes: boolean;
      /**
       * @description Whether the audience may react, and say that the tempo is too fast or too slow.
       * @default off
       */
      reactions: components['schemas']['ReactionMode'];
      /**
       * @description When all see who has how many points. The organizer sees it always.
       * @default off
       */
      leaderboard: components['schemas']['Leaderboard'];
      /**
       * @description Their names. Null: each plays alone.
       * @default null
       * @example [
       *       "Red",
       *       "Blue"
       *     ]
       */
      teams: string[] | null;
      /**
       * @description `picked`: each says in which team it plays. `dealt`: the server, evenly.
       * @default picked
       */
      teamChoice: components['schemas']['TeamChoice'];
      /**
       * @description `self`: all questions are open from the start, each at one’s own pace; one that is added while the session is live is open at once. It cannot change while the session is live.
       * @default host
       */
      pace: components['schemas']['Pace'];
      /**
       * Format: date-time
       * @description When a self-paced session ends by itself, and all its questions close; within a year. Null: when its organizer ends it. A session that is not self-paced does not end by it.
       * @default null
       */
      endsAt: string | null;
      /** @description When its motions are adopted. Null: where more are for them than against. */
      motion: components['schemas']['MotionTermsDto'] | null;
      /**
       * @description Days after its end until the session is deleted with all that is its own, by the next night; at most as many as `GET /v1/server` tells. Null: as long as the server keeps sessions.
       * @default null
       */
      retentionDays: number | null;
    };
    TemplateFactsDto: {
      /** @example Three questions for the end of a sprint. */
      description: string | null;
      /** @example en */
      language: string | null;
    };
    NumberKeyDto: {
      /** @example 42 */
      value: number;
      /**
       * @description How far off is right.
       * @example 0
       */
      tolerance: number;
    };
    /** @enum {string} */
    QuestionStatus: 'draft' | 'open' | 'closed';
    OptionDto: {
      /**
       * Format: uuid
       * @description Its picture: `GET /v1/images/{id}`.
       */
      imageId?: string;
      /**
       * @description What the picture shows.
       * @example The old town, seen from the river
       */
      imageAlt?: string;
      /** Format: uuid */
      id: string;
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example Lisbon
       */
      label: string;
    };
    ScoringDto: {
      /** @description `accuracy`: a right answer has all points. `speed`: and a bonus for being fast. */
      mode: components['schemas']['ScoringMode'];
      /** @example 1000 */
      points: number;
    };
    QuestionSettingsDto: {
      allowChange: boolean;
      /** @description Null: it is worth nothing. */
      scoring: components['schemas']['ScoringDto'] | null;
      /** @example 1 */
      minChoices: number | null;
      /** @example 1 */
      maxChoices: number | null;
      /** @example null */
      min: number | null;
      /** @example null */
      max: number | null;
      /**
       * @description Absent: it does not ask how sure one is.
       * @enum {boolean}
       */
      confidence?: true;
      resultsVisibility?: components['schemas']['ResultsVisibility'];
      /** @description rating: what the lowest step means; scales: what the lowest step means */
      lowLabel?: string;
      /** @description rating: what the highest step means; scales: what the highest step means */
      highLabel?: string;
      /**
       * @description ranking: how votes are counted, `borda` if left out
       * @enum {string}
       */
      method?: 'borda' | 'irv' | 'condorcet';
      /** @description points: how many each has to allot, 100 if left out */
      total?: number;
      /** @description numeric: how many a number may have, 0 if left out */
      decimals?: number;
      /** @description numeric: what stands behind a number */
      unit?: string;
      /** @description open_text: 1 to 5, 1 if left out; word_cloud: 1 to 10, 3 if left out */
      maxAnswers?: number;
      /** @description open_text: 1 to 1000, 280 if left out; word_cloud: 1 to 60, 30 if left out */
      maxLength?: number;
      /** @description open_text: texts wait until they are shown; false if left out; word_cloud: texts wait until they are shown; false if left out */
      moderated?: boolean;
      /** @description open_text: texts with a word of a list, of `language` and of English, are hidden; false if left out; word_cloud: texts with a word of a list, of `language` and of English, are hidden; false if left out */
      profanity?: boolean;
      /**
       * @description open_text: whose list `profanity` has; English alone if left out; word_cloud: of the words: says which accents make another letter, and whose list `profanity` has; accents are no matter if left out
       * @example de
       */
      language?: string;
      /**
       * @description motion: `session` if left out: as the session says
       * @enum {string}
       */
      majority?: 'session' | 'simple' | 'absolute' | 'two_thirds';
      /**
       * @description motion: of `absolute` and `two_thirds`; as above
       * @enum {string}
       */
      base?: 'session' | 'yes_no' | 'cast' | 'entitled';
    };
    QuestionDto: {
      /**
       * Format: uuid
       * @description Its picture: `GET /v1/images/{id}`.
       */
      imageId?: string;
      /**
       * @description What the picture shows.
       * @example The old town, seen from the river
       */
      imageAlt?: string;
      /**
       * @description Of its picture, in pixels.
       * @example 1600
       */
      imageWidth?: number;
      /**
       * @description Of its picture, in pixels.
       * @example 900
       */
      imageHeight?: number;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      sessionId: string;
      /** @example single_choice */
      kind: components['schemas']['QuestionKind'];
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      /** @example 0 */
      position: number;
      status: components['schemas']['QuestionStatus'];
      options: components['schemas']['OptionDto'][];
      settings: components['schemas']['QuestionSettingsDto'];
      /** @example null */
      durationSeconds: number | null;
      /** @description Null where there is none, and to the audience until all may see the final result. */
      answerKey:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['NumberKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description As the key. */
      explanation: string | null;
      /**
       * @description Grows with each edit, not when it is opened, closed or moved.
       * @example 1
       */
      revision: number;
      resultsRevealed: boolean;
      /**
       * Format: date-time
       * @description Null: it was not opened yet, or not since it was closed and then reset.
       */
      openedAt: string | null;
      /** Format: date-time */
      closesAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      /**
       * Format: uuid
       * @description The question of the same session that it asks again.
       */
      repeatsId: string | null;
    };
    SessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands, November */
      title: string;
      status: components['schemas']['SessionStatus'];
      /**
       * @description Of a template empty: nobody joins it.
       * @example 48217730
       */
      code: string;
      /**
       * Format: uri-reference
       * @description Of a template empty.
       * @example http://localhost:3000/j/48217730
       */
      joinUrl: string;
      settings: components['schemas']['SessionSettingsDto'];
      /**
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags: string[];
      /** @description What is said of it as a template. Null: it is none, and can start. */
      template: components['schemas']['TemplateFactsDto'] | null;
      /**
       * @description Grows with each edit of title, settings, tags, or what is said of a template.
       * @example 1
       */
      revision: number;
      questions: components['schemas']['QuestionDto'][];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** @description Whether an admin has put it under a legal hold. */
      legalHold: boolean;
    };
    SessionPageDto: {
      items: components['schemas']['SessionDto'][];
      /**
       * Format: uuid
       * @description Null at the end.
       */
      nextCursor: string | null;
    };
    UpdateSessionDto: {
      /** @example All hands, November */
      title?: string;
      /**
       * @description Words to find it by, without commas. Of those that look alike the first one is kept.
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags?: string[];
      settings?: components['schemas']['GivenSessionSettingsDto'];
    };
    OrderQuestionsDto: {
      /** @description All of the session, in the new order. */
      questionIds: string[];
    };
    UpdateQuestionDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /** @example single_choice */
      kind?: components['schemas']['QuestionKind'];
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt?: string;
      options?: components['schemas']['GivenOptionDto'][];
      /**
       * @description Only what is given changes; null takes a setting back to its default.
       * @example {
       *       "allowChange": true
       *     }
       */
      settings?: components['schemas']['GivenQuestionSettingsDto'];
      /**
       * @description Null: no timer.
       * @example 60
       */
      durationSeconds?: number | null;
    };
    OpenQuestionDto: {
      /**
       * @description Closes the question by itself after so many seconds. Left out, the question’s own `durationSeconds` counts; null: no timer.
       * @example 60
       */
      durationSeconds?: number | null;
    };
    ExtendQuestionDto: {
      /**
       * @description Added to the time that is left.
       * @example 30
       */
      seconds: number;
    };
    ScreenLinkDto: {
      token: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uri
       * @description Opens the big screen. The token is behind a #, so that it is in no log.
       */
      url: string;
    };
    ModeratorLinkDto: {
      token: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uri
       * @description Opens the moderator’s page. The token is behind a #, so that it is in no log.
       */
      url: string;
    };
    TagCountDto: {
      tag: string;
      /** @description How many of one’s sessions have it. */
      sessions: number;
      /** @description How many of one’s templates have it. */
      templates: number;
    };
    TagsDto: {
      items: components['schemas']['TagCountDto'][];
    };
    PlayerDto: {
      /**
       * @description Unique in the session.
       * @example Grace
       */
      name: string;
      /**
       * @description Null where there are no teams.
       * @example Red
       */
      team: string | null;
    };
    ChangePlayerDto: {
      /**
       * @description On one line. Null: a name is dealt.
       * @example Grace
       */
      name?: string | null;
      /**
       * @description One of the session’s.
       * @example Red
       */
      team?: string;
    };
    NamedParticipantDto: {
      /** Format: uuid */
      id: string;
      /** @example Grace */
      name: string;
      /** Format: date-time */
      joinedAt: string;
      /**
       * @description Questions of the session that it has a vote on now.
       * @example 3
       */
      votes: number;
    };
    ParticipantPageDto: {
      items: components['schemas']['NamedParticipantDto'][];
      /** Format: uuid */
      nextCursor: string | null;
    };
    ListedPlayerDto: {
      /**
       * @description Unique in the session.
       * @example Grace
       */
      name: string;
      /**
       * @description Null where there are no teams.
       * @example Red
       */
      team: string | null;
      /**
       * Format: uuid
       * @description The participant’s.
       */
      id: string;
      /** Format: date-time */
      joinedAt: string;
    };
    PlayerPageDto: {
      items: components['schemas']['ListedPlayerDto'][];
      /** @description Null at the end. */
      nextCursor: string | null;
      /** @description All who play, whatever they are searched by. */
      total: number;
    };
    ProxyDto: {
      /** @description Requests have come lately through a proxy that `TRUSTED_PROXIES` does not name: all phones behind it look like one address, and share the limits of one. */
      untrusted: boolean;
    };
    /** @enum {string} */
    RosterKind: 'name' | 'code';
    RosterEntryDto: {
      /**
       * Format: uuid
       * @description Also the id of the participant.
       */
      id: string;
      kind: components['schemas']['RosterKind'];
      /**
       * @description The name, or how the code begins.
       * @example Ada Lovelace
       */
      label: string;
      /**
       * @description How many votes its vote on a motion is.
       * @example 3
       */
      weight: number;
      /**
       * Format: date-time
       * @description When somebody joined by it.
       */
      claimedAt: string | null;
    };
    RosterPageDto: {
      items: components['schemas']['RosterEntryDto'][];
      /** @description Null at the end. */
      nextCursor: string | null;
      /** @description Entries of all pages. */
      total: number;
      /** @description Of those, how many somebody has joined by. */
      claimed: number;
      /** @description Sum of the weights of all pages. */
      weight: number;
    };
    GivenSeatDto: {
      /** @example Ada Lovelace */
      name: string;
      /**
       * @description How many votes its vote on a motion is.
       * @default 1
       * @example 3
       */
      weight?: number;
    };
    ReplaceNamesDto: {
      /**
       * @description All who may take part; no two are the same, whatever the case, the spaces and the way of writing accents. Who stays keeps its weight.
       * @example [
       *       "Ada Lovelace",
       *       "Grace Hopper"
       *     ]
       */
      names?: string[];
      /** @description The same with weights: shares, or a seat that has proxies. */
      entries?: components['schemas']['GivenSeatDto'][];
      /**
       * @description The same as CSV, or as it is pasted: a name a line, its weight behind a tab, a semicolon or a comma.
       * @example Name;Votes
       *     Ada Lovelace;3
       *     Grace Hopper
       */
      csv?: string;
    };
    AddVoterCodesDto: {
      /** @example 30 */
      count: number;
      /**
       * @description How many votes each has on a motion.
       * @default 1
       * @example 3
       */
      weight?: number;
    };
    VoterCodesDto: {
      /**
       * @example [
       *       "K7QF-3M9T-XC20"
       *     ]
       */
      codes: string[];
    };
    WeighEntryDto: {
      /** @example 3 */
      weight: number;
    };
    CastVoteDto:
      | components['schemas']['OptionIdsVoteDto']
      | components['schemas']['ValueVoteDto']
      | components['schemas']['PointsVoteDto']
      | components['schemas']['ValuesVoteDto']
      | components['schemas']['TextsVoteDto'];
    ReceiptDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      questionId: string;
      /** @enum {string} */
      status: 'accepted' | 'counted';
    };
    AcceptedDto: {
      receipt: components['schemas']['ReceiptDto'];
    };
    /** @enum {string} */
    AnswerState: 'pending' | 'shown' | 'hidden';
    AnswerDto: {
      /** Format: uuid */
      id: string;
      /** @example More time for questions, please. */
      text: string;
      /** Format: date-time */
      castAt: string;
      state: components['schemas']['AnswerState'];
    };
    AnswerIdsDto: {
      ids: string[];
    };
    WordDto: {
      /** @example Climate */
      text: string;
      /**
       * @description Entries of it that are shown.
       * @example 12
       */
      count: number;
      /**
       * @description What becomes of new entries. Null: what becomes of any.
       * @enum {string|null}
       */
      rule: 'shown' | 'hidden' | null;
      /**
       * @description What was merged into it.
       * @example [
       *       "klima"
       *     ]
       */
      merged: string[];
    };
    WordListDto: {
      items: components['schemas']['WordDto'][];
    };
    WordsDto: {
      /**
       * @description In any spelling. Words that nobody has named yet are decided on, too.
       * @example [
       *       "climate",
       *       "Climate!"
       *     ]
       */
      texts: string[];
    };
    MergeWordsDto: {
      /**
       * @description In any spelling. Words that nobody has named yet are decided on, too.
       * @example [
       *       "climate",
       *       "Climate!"
       *     ]
       */
      texts: string[];
      /**
       * @description What they are told as from then on; a word that is there, or another. Left out, they are words of their own again, and so are those that were merged into them.
       * @example Climate
       */
      into?: string;
    };
    CrosstabKeyDto: {
      /** Format: uuid */
      questionId: string;
      /** Format: uuid */
      by: string;
    };
    ShownCrosstabDto: {
      /** @description Null: none. */
      shown: components['schemas']['CrosstabKeyDto'] | null;
    };
    ShowCrosstabDto: {
      /** Format: uuid */
      questionId: string;
      /**
       * Format: uuid
       * @description Whose buckets are the groups.
       */
      by: string;
    };
    CreatePollDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example Where shall we meet next?
       */
      question: string;
      /**
       * @description A text is the label of an option; an object may have a picture, too. No two look alike. In a change, an option that is named by its `id`, or whose label stays, is the same one.
       * @example [
       *       "Lisbon",
       *       "Oslo"
       *     ]
       */
      options: (string | components['schemas']['GivenOptionDto'])[];
      /**
       * @description Whether one may choose several.
       * @default false
       */
      multiple?: boolean;
      /**
       * @description Whether a vote may be changed.
       * @default false
       */
      allowChange?: boolean;
      /**
       * Format: date-time
       * @description When it closes by itself, within a year. Null: when it is closed.
       * @default null
       */
      closesAt?: string | null;
      /**
       * @description Whether everybody finds it in the list of polls. Who has its link votes anyway.
       * @default false
       */
      listed?: boolean;
      /**
       * @description Whether a vote needs a proof of work (`POST /v1/polls/{id}/challenge`): a second of a phone, so that a script cannot make up voters for nothing.
       * @default false
       */
      proofOfWork?: boolean;
      /** @default after_vote */
      resultsVisibility?: components['schemas']['ResultsVisibility'];
      /**
       * @description How many may vote from one address (of IPv6, from one /64). Null: all.
       * @default null
       */
      maxParticipantsPerAddress?: number | null;
    };
    /** @enum {string} */
    PollStatus: 'open' | 'closed';
    PollDto: {
      /**
       * Format: uuid
       * @description Its picture: `GET /v1/images/{id}`.
       */
      imageId?: string;
      /**
       * @description What the picture shows.
       * @example The old town, seen from the river
       */
      imageAlt?: string;
      /**
       * @description Of its picture, in pixels.
       * @example 1600
       */
      imageWidth?: number;
      /**
       * @description Of its picture, in pixels.
       * @example 900
       */
      imageHeight?: number;
      /**
       * Format: uuid
       * @description Its question’s.
       */
      id: string;
      /** Format: uuid */
      sessionId: string;
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example Where shall we meet next?
       */
      question: string;
      options: components['schemas']['OptionDto'][];
      multiple: boolean;
      status: components['schemas']['PollStatus'];
      listed: boolean;
      /**
       * Format: uri
       * @example http://localhost:3000/p/01890a5d-ac96-774b-bcce-b302099a8057
       */
      url: string;
      /**
       * @description Participants that voted.
       * @example 42
       */
      totalVotes: number;
      allowChange: boolean;
      /** @description Whether a vote needs a proof of work. */
      proofOfWork: boolean;
      resultsVisibility: components['schemas']['ResultsVisibility'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closesAt: string | null;
    };
    /** @enum {string} */
    PollSort: 'new' | 'popular';
    PollPageDto: {
      items: components['schemas']['PollDto'][];
      /** @description Null at the end. */
      nextCursor: string | null;
    };
    UpdatePollDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example Where shall we meet next?
       */
      question?: string;
      /**
       * @description A text is the label of an option; an object may have a picture, too. No two look alike. In a change, an option that is named by its `id`, or whose label stays, is the same one.
       * @example [
       *       "Lisbon",
       *       "Oslo"
       *     ]
       */
      options?: (string | components['schemas']['GivenOptionDto'])[];
      /**
       * @description Whether one may choose several.
       * @default false
       */
      multiple?: boolean;
      /**
       * @description Whether a vote may be changed.
       * @default false
       */
      allowChange?: boolean;
      /**
       * Format: date-time
       * @description When it closes by itself, within a year. Null: when it is closed.
       * @default null
       */
      closesAt?: string | null;
      /**
       * @description Whether everybody finds it in the list of polls. Who has its link votes anyway.
       * @default false
       */
      listed?: boolean;
      /**
       * @description Whether a vote needs a proof of work (`POST /v1/polls/{id}/challenge`): a second of a phone, so that a script cannot make up voters for nothing.
       * @default false
       */
      proofOfWork?: boolean;
      /** @default after_vote */
      resultsVisibility?: components['schemas']['ResultsVisibility'];
      /**
       * @description How many may vote from one address (of IPv6, from one /64). Null: all.
       * @default null
       */
      maxParticipantsPerAddress?: number | null;
    };
    AskChallengeDto: {
      /** @description The same as will be sent with the vote; the cookie goes before it. */
      joinKey?: string;
    };
    PollChallengeDto: {
      /** @example 1795867200000.q0kq2u4i1Qe7m0kq2u4i1Qe7m0kq2u4i1Qe7m0kq2u4 */
      challenge: string;
      /**
       * @description How many answers.
       * @example 8
       */
      count: number;
      /**
       * @description An answer is a text of at most 16 characters: that at place `n`, from 0, has SHA-256 of `{challenge}.{n}.{answer}` begin with so many bits that are 0.
       * @example 13
       */
      bits: number;
      /** Format: date-time */
      expiresAt: string;
    };
    ProofDto: {
      challenge: string;
      /**
       * @example [
       *       "17",
       *       "1017",
       *       "2017",
       *       "3017",
       *       "4017",
       *       "5017",
       *       "6017",
       *       "7017"
       *     ]
       */
      answers: string[];
    };
    CastPollVoteDto: {
      /** Format: uuid */
      pollId: string;
      optionIds: string[];
      /** @description A random text of the client’s own, the same at each try and for each poll: a vote whose answer was lost may then be sent again. To be kept secret; the cookie goes before it. */
      joinKey?: string;
      /** @description Where the poll has `proofOfWork`. */
      proof?: components['schemas']['ProofDto'];
    };
    PollVoteAcceptedDto: {
      receipt: components['schemas']['ReceiptDto'];
      /** @description Send it as `Authorization: Bearer …` to be the same participant. */
      participantToken: string;
    };
    AskDto: {
      /**
       * @description On one line: white space between words is one space.
       * @example When does the canteen open again?
       */
      text: string;
      /**
       * @description The client’s own, the same at each try: a retry with it is the same item, and never a second one.
       * @example b7c1f0d2e94a4d6b
       */
      key: string;
    };
    /** @enum {string} */
    QaStatus: 'pending' | 'shown' | 'answered' | 'hidden';
    QaItemDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      sessionId: string;
      /** @example When does the canteen open again? */
      text: string;
      /**
       * @description Who has asked; null where the session asks for no names, or nobody is to know.
       * @example Grace
       */
      author: string | null;
      /**
       * @description Each participant counts once.
       * @example 12
       */
      upvotes: number;
      /** @description Whether the participant who reads it has upvoted it. */
      upvoted: boolean;
      /**
       * @description Each participant counts once; 0 where the session’s `qaDownvotes` is off.
       * @example 3
       */
      downvotes: number;
      /** @description Whether the participant who reads it has downvoted it. */
      downvoted: boolean;
      status: components['schemas']['QaStatus'];
      pinned: boolean;
      /** @example On Monday. */
      reply: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    DecideOnQaItemDto: {
      status?: components['schemas']['QaStatus'];
      /** @description One item of a session at the most: another one is let go of. What is pending or hidden is shown by that. */
      pinned?: boolean;
      /** @description Null: none. */
      reply?: string | null;
    };
    MergeQaItemDto: {
      /**
       * Format: uuid
       * @description The item that stays.
       */
      into: string;
    };
    OwnConfidenceDto: {
      /** Format: uuid */
      questionId: string;
      /**
       * @description How sure one is of one’s answer: 1 not at all, 5 wholly.
       * @example 4
       */
      confidence: number;
    };
    OwnConfidencesDto: {
      confidences: components['schemas']['OwnConfidenceDto'][];
    };
    PutConfidenceDto: {
      /**
       * @description How sure one is of one’s answer: 1 not at all, 5 wholly.
       * @example 4
       */
      confidence: number;
    };
    QuestionProgressDto: {
      /** Format: uuid */
      questionId: string;
      /**
       * @description How many have answered it.
       * @example 12
       */
      answered: number;
    };
    SessionProgressDto: {
      /** Format: uuid */
      sessionId: string;
      /**
       * @description Who has answered at least once and, where the session has a leaderboard or teams, who has joined.
       * @example 12
       */
      participants: number;
      /** @description In order, drafts left out. */
      questions: components['schemas']['QuestionProgressDto'][];
      /**
       * @description How many have answered none, one, two, … all of these questions.
       * @example [
       *       3,
       *       5,
       *       12
       *     ]
       */
      done: number[];
    };
    QuestionStatisticsDto: {
      /** Format: uuid */
      questionId: string;
      /** @example 12 */
      answered: number;
      /**
       * @description Wholly right.
       * @example 12
       */
      right: number;
      /**
       * @description Null where nobody has answered.
       * @example 0.75
       */
      meanCredit: number | null;
      /**
       * @description The share of right answers among all; null where there are none.
       * @example 0.75
       */
      difficulty: number | null;
      /**
       * @description The correlation of what an answer earns here with what its player has earned in all other questions (docs/methods.md). Null where fewer than 10 have answered, or one of the two is the same for all.
       * @example 0.41
       */
      discrimination: number | null;
    };
    QuizStatisticsDto: {
      /** Format: uuid */
      sessionId: string;
      /** @description Scored ones whose votes are all counted, in order. */
      questions: components['schemas']['QuestionStatisticsDto'][];
    };
    QuizAnswerDto: {
      /** Format: uuid */
      questionId: string;
      choice: components['schemas']['CastVoteDto'];
      /** @example 12 */
      points: number;
      /** @description Whether it is wholly right. */
      right: boolean;
    };
    QuizPlayerDto: {
      /** Format: uuid */
      participantId: string;
      /** @example Grace */
      name: string;
      /** @example Red */
      team: string | null;
      /** @example 12 */
      points: number;
      /** @example 12 */
      correct: number;
      /** @example 12 */
      answered: number;
      /** @description In the order of the questions. */
      answers: components['schemas']['QuizAnswerDto'][];
    };
    QuizPlayerPageDto: {
      items: components['schemas']['QuizPlayerDto'][];
      /**
       * Format: uuid
       * @description Null at the end.
       */
      nextCursor: string | null;
    };
    /**
     * @description One that takes options.
     * @enum {string}
     */
    IdeasQuestionKind:
      'single_choice' | 'multiple_choice' | 'ranking' | 'points' | 'scales' | 'motion';
    QuestionFromIdeasDto: {
      /**
       * @description One that takes options.
       * @default multiple_choice
       */
      kind?: components['schemas']['IdeasQuestionKind'];
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written.
       * @example What shall we talk about first?
       */
      prompt: string;
      /** @description What the audience asks, whatever its state. */
      qaIds?: string[];
      /** @description Texts of questions of the session, whatever their state. */
      answerIds?: string[];
    };
    /**
     * @description `slower`: the tempo is too fast; `faster`: it is too slow; `steady` takes either back. The others are shown to all.
     * @enum {string}
     */
    Reaction: 'like' | 'love' | 'clap' | 'laugh' | 'wow' | 'slower' | 'steady' | 'faster';
    ReactDto: {
      /** @description `slower`: the tempo is too fast; `faster`: it is too slow; `steady` takes either back. The others are shown to all. */
      reaction: components['schemas']['Reaction'];
    };
    GivenTemplateDto: {
      /** @example Retrospective */
      title?: string;
      /**
       * @description What it is good for. Null: nothing is said.
       * @example Three questions for the end of a sprint.
       */
      description?: string | null;
      /**
       * @description Of what it asks, as in BCP 47. Null: it is in every list.
       * @example en
       */
      language?: string | null;
      /**
       * @description Words to find it by, without commas. Of those that look alike the first one is kept.
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags?: string[];
    };
    /** @enum {string} */
    TemplateOrigin: 'own' | 'gallery';
    TemplateQuestionDto: {
      /**
       * Format: uuid
       * @description Its picture: `GET /v1/images/{id}`.
       */
      imageId?: string;
      /**
       * @description What the picture shows.
       * @example The old town, seen from the river
       */
      imageAlt?: string;
      /**
       * @description Of its picture, in pixels.
       * @example 1600
       */
      imageWidth?: number;
      /**
       * @description Of its picture, in pixels.
       * @example 900
       */
      imageHeight?: number;
      /** Format: uuid */
      id: string;
      /** @example single_choice */
      kind: components['schemas']['QuestionKind'];
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      options: components['schemas']['OptionDto'][];
      settings: components['schemas']['QuestionSettingsDto'];
      /** @example null */
      durationSeconds: number | null;
      /** @description Null where there is none, and to the audience until all may see the final result. */
      answerKey:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['NumberKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description As the key. */
      explanation: string | null;
    };
    TemplateDto: {
      /**
       * @description Of the gallery a word, of one’s own a UUID: that of a session that never starts.
       * @example retrospective-en
       */
      id: string;
      origin: components['schemas']['TemplateOrigin'];
      /** @example Retrospective */
      title: string;
      /** @example Three questions for the end of a sprint. */
      description: string | null;
      /** @example en */
      language: string | null;
      /**
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags: string[];
      settings: components['schemas']['SessionSettingsDto'];
      questions: components['schemas']['TemplateQuestionDto'][];
      /** @description Null of the gallery. */
      revision: number | null;
      /**
       * Format: date-time
       * @description Null of the gallery.
       */
      createdAt: string | null;
    };
    TemplatePageDto: {
      items: components['schemas']['TemplateDto'][];
      /** @description Null at the end. */
      nextCursor: string | null;
    };
    UpdateTemplateDto: {
      /** @example Retrospective */
      title?: string;
      /**
       * @description What it is good for. Null: nothing is said.
       * @example Three questions for the end of a sprint.
       */
      description?: string | null;
      /**
       * @description Of what it asks, as in BCP 47. Null: it is in every list.
       * @example en
       */
      language?: string | null;
      /**
       * @description Words to find it by, without commas. Of those that look alike the first one is kept.
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags?: string[];
      settings?: components['schemas']['GivenSessionSettingsDto'];
    };
    UseTemplateDto: {
      /**
       * @description Left out: the template’s.
       * @example Retrospective
       */
      title?: string;
    };
    ExportedSettingsDto: {
      /** @default anonymous */
      identity: components['schemas']['Identity'];
      /**
       * @description Of an anonymous session: whether its files have a number for each participant, drawn for each file, by which one’s answers belong together. The audience is told before it votes. It is set before the first vote (409 `session_has_votes`), can be taken back at any time, and ends where the session asks for names.
       * @default false
       */
      traceable: boolean;
      /** @default after_vote */
      resultsVisibility: components['schemas']['ResultsVisibility'];
      /**
       * @description How many may join from one address (of IPv6, from one /64). Null: all.
       * @default null
       */
      maxParticipantsPerAddress: number | null;
      /**
       * @description `names`: who is on the list, each name good for one participant. `codes`: who has a voter code, each good for one participant. Who has joined otherwise may not vote.
       * @default none
       */
      roster: components['schemas']['Roster'];
      /**
       * @description Whether the audience may ask. `open`: what it asks is shown at once, but for what has a word of a list of rude ones. `moderated`: each waits until it is shown.
       * @default off
       */
      qa: components['schemas']['QaMode'];
      /**
       * @description Where the session asks for names: nobody is told who asked what, the organizer neither. Names that were kept until then are erased.
       * @default false
       */
      qaAnonymous: boolean;
      /**
       * @description Whether the audience may also say that it does not want something answered. Off, nobody is told what was said until then; it counts again when that is on again.
       * @default false
       */
      qaDownvotes: boolean;
      /**
       * @description Whether the audience may react, and say that the tempo is too fast or too slow.
       * @default off
       */
      reactions: components['schemas']['ReactionMode'];
      /**
       * @description When all see who has how many points. The organizer sees it always.
       * @default off
       */
      leaderboard: components['schemas']['Leaderboard'];
      /**
       * @description Their names. Null: each plays alone.
       * @default null
       * @example [
       *       "Red",
       *       "Blue"
       *     ]
       */
      teams: string[] | null;
      /**
       * @description `picked`: each says in which team it plays. `dealt`: the server, evenly.
       * @default picked
       */
      teamChoice: components['schemas']['TeamChoice'];
      /**
       * @description `self`: all questions are open from the start, each at one’s own pace; one that is added while the session is live is open at once. It cannot change while the session is live.
       * @default host
       */
      pace: components['schemas']['Pace'];
      /**
       * Format: date-time
       * @description When a self-paced session ends by itself, and all its questions close; within a year. Null: when its organizer ends it. A session that is not self-paced does not end by it.
       * @default null
       */
      endsAt: string | null;
      /** @description When its motions are adopted. Null: where more are for them than against. */
      motion: components['schemas']['MotionTermsDto'] | null;
      /**
       * @description Days after its end until the session is deleted with all that is its own, by the next night; at most as many as `GET /v1/server` tells. Null: as long as the server keeps sessions.
       * @default null
       */
      retentionDays: number | null;
    };
    SummaryDto: {
      /**
       * @description How it is to be looked at, by kind.
       * @example bars
       */
      shape: string;
      /**
       * @description Whether each participant, or each of the points, is in one bucket: then the shares sum to 1.
       * @example true
       */
      exclusive: boolean;
    };
    RankedOptionDto: {
      /** Format: uuid */
      key: string;
      /** @example Lisbon */
      label: string;
      /** @description Equal ranks are equal numbers: 1, 2, 2, 4. */
      rank: number;
      /**
       * @description `borda`: points, in halves; `irv`: votes in the last round that shows it; `condorcet`: how many others it is ahead of.
       * @example 27.5
       */
      score: number;
    };
    RankingWayDto: {
      /** Format: uuid */
      eliminated: string;
      winners: string[];
    };
    RankingRoundDto: {
      /**
       * @description Votes for each option, in the order of `buckets`; null for one that is out.
       * @example [
       *       9,
       *       6,
       *       null
       *     ]
       */
      counts: (number | null)[];
      /** @description Votes that name no option that is still in. */
      exhausted: number;
      /** @description Who is out after this round; none where a tie ends the count. */
      eliminated: string[];
      /** @description Who shares the last place; empty where one is last alone. */
      tied: string[];
      /** @description Where the first place hangs on the tie: who can win if this one of the tied is out first. */
      ways?: components['schemas']['RankingWayDto'][];
    };
    RankingSummaryDto: {
      /** @enum {string} */
      shape: 'ranking';
      /**
       * @description Buckets are first places.
       * @enum {boolean}
       */
      exclusive: true;
      /**
       * @description How votes were counted.
       * @enum {string}
       */
      method: 'borda' | 'irv' | 'condorcet';
      /** @description All options, best first. */
      order: components['schemas']['RankedOptionDto'][];
      /** @description `irv` alone. */
      rounds?: components['schemas']['RankingRoundDto'][];
      /** @description `irv` alone: options whose rank is the best that is still possible, as a tie has more orders than are tried. Absent where all ranks are certain. */
      undecided?: string[];
      /**
       * @description `condorcet` alone: in row a and column b, votes that have a before b, in the order of `buckets`.
       * @example [
       *       [
       *         0,
       *         12
       *       ],
       *       [
       *         8,
       *         0
       *       ]
       *     ]
       */
      pairwise?: number[][];
    };
    PointsItemDto: {
      /** Format: uuid */
      key: string;
      /** @example Better tools */
      label: string;
      /**
       * @description Of all participants.
       * @example 340
       */
      points: number;
      /**
       * @description For each participant; null without votes.
       * @example 34
       */
      mean: number | null;
    };
    PointsSummaryDto: {
      /** @enum {string} */
      shape: 'points';
      /** @enum {boolean} */
      exclusive: true;
      /** @description The options, in their order. */
      items: components['schemas']['PointsItemDto'][];
    };
    ScalesItemDto: {
      /** Format: uuid */
      key: string;
      /** @example Food */
      label: string;
      /**
       * @description Of those that have rated it; null where nobody has.
       * @example 3.9
       */
      mean: number | null;
      /** @example 4 */
      median: number | null;
      /**
       * @description Ratings by step, from the lowest to the highest.
       * @example [
       *       1,
       *       0,
       *       3,
       *       8,
       *       2
       *     ]
       */
      counts: number[];
    };
    ScalesSummaryDto: {
      /** @enum {string} */
      shape: 'scales';
      /** @enum {boolean} */
      exclusive: false;
      /** @description The items, in their order. */
      items: components['schemas']['ScalesItemDto'][];
    };
    HistogramBinDto: {
      /**
       * @description The least value that belongs to it.
       * @example 10
       */
      from: number;
      /**
       * @description The greatest value that belongs to it.
       * @example 19.9
       */
      to: number;
      /** @example 12 */
      count: number;
    };
    HistogramSummaryDto: {
      /** @enum {string} */
      shape: 'histogram';
      /** @enum {boolean} */
      exclusive: true;
      /**
       * @description Null without votes.
       * @example 0.5
       */
      min: number | null;
      /** @example 62 */
      max: number | null;
      /** @example 14.25 */
      mean: number | null;
      /** @example 12 */
      median: number | null;
      /**
       * @description The first and the third one, by Hyndman and Fan’s definition 7.
       * @example [
       *       6.5,
       *       18
       *     ]
       */
      quartiles: number[] | null;
      /** @description Ascending, the same as the buckets; all votes are in them. Votes far out have a bin of their own, away from the others. */
      bins: components['schemas']['HistogramBinDto'][];
    };
    ToldAnswerDto: {
      /** Format: uuid */
      id: string;
      /** @example More time for questions, please. */
      text: string;
      /** Format: date-time */
      castAt: string;
    };
    TextsSummaryDto: {
      /** @enum {string} */
      shape: 'texts';
      /** @enum {boolean} */
      exclusive: false;
      /**
       * @description Texts that are shown.
       * @example 12
       */
      count: number;
      /** @description Texts that wait to be shown. For organizers and moderators alone. */
      pending?: number;
      /** @description The latest first, and less of long ones. */
      latest: components['schemas']['ToldAnswerDto'][];
    };
    ToldWordDto: {
      /** @example Trust */
      text: string;
      /** @example 12 */
      count: number;
    };
    WordsSummaryDto: {
      /** @enum {string} */
      shape: 'words';
      /** @enum {boolean} */
      exclusive: false;
      /** @description Those named most, first. */
      words: components['schemas']['ToldWordDto'][];
      /**
       * @description How many different ones there are.
       * @example 43
       */
      distinct: number;
      /** @description Entries that wait to be shown. For organizers and moderators alone. */
      pending?: number;
    };
    BucketDto: {
      /**
       * @description The option's id, or the rating's value as text.
       * @example 4
       */
      key: string;
      /** @example 4 */
      label: string;
      /** @example 12 */
      count: number;
      /**
       * @description Votes by weight, where the result has a `totalWeight`.
       * @example 57
       */
      weight?: number;
      /**
       * @description `count / totalVotes`, of points `count` of all points, by weight `weight / totalWeight`; 0 without votes.
       * @example 0.48
       */
      share: number;
    };
    /**
     * @description `open` until every accepted vote is counted.
     * @enum {string}
     */
    MotionOutcome: 'open' | 'adopted' | 'rejected' | 'no_quorum';
    MotionResultDto: {
      /** @description `open` until every accepted vote is counted. */
      outcome: components['schemas']['MotionOutcome'];
      /** @description By which it is decided: its own, else its session’s. */
      terms: components['schemas']['MotionTermsDto'];
      /** @description Whether a vote is as many votes as its seat of the roster has. */
      weighted: boolean;
      /**
       * @description Votes for it. Null by weight until the result is final.
       * @example 57
       */
      yes: number | null;
      /**
       * @description Votes against it. Null by weight until the result is final.
       * @example 21
       */
      no: number | null;
      /**
       * @description Abstentions. Null by weight until the result is final.
       * @example 6
       */
      abstain: number | null;
      /**
       * @description Votes that were cast, abstentions too. Null by weight until the result is final.
       * @example 84
       */
      present: number | null;
      /**
       * @description What the majority is of. Null by weight until the result is final.
       * @example 78
       */
      base: number | null;
      /**
       * @description The least number of votes for it that adopts it, of that base. Null by weight until the result is final.
       * @example 52
       */
      needed: number | null;
      /**
       * @description Votes that must be cast. Null: as few as come.
       * @example 50
       */
      quorum: number | null;
      /**
       * @description Votes that could be cast. Null without a roster.
       * @example 99
       */
      entitled: number | null;
    };
    ResultStatsDto: {
      /**
       * @description Where the values are numbers.
       * @example 3.9
       */
      mean?: number;
      /**
       * @description Where the values are numbers.
       * @example 4
       */
      median?: number;
    };
    ResultDto: {
      /** Format: uuid */
      questionId: string;
      kind: components['schemas']['QuestionKind'];
      /**
       * @description Only grows.
       * @example 7
       */
      version: number;
      /**
       * @description Participants that voted.
       * @example 25
       */
      totalVotes: number;
      /**
       * @description What those weigh. Absent where all weigh the same, and until the result is final: a total that grows by a weight that one alone has tells how that one has voted.
       * @example 84
       */
      totalWeight?: number;
      buckets: components['schemas']['BucketDto'][];
      /** @description Of a motion: what has become of it. */
      motion?: components['schemas']['MotionResultDto'];
      stats: components['schemas']['ResultStatsDto'];
      /** @description By kind of question: its `shape` says what else there is. */
      summary:
        | components['schemas']['SummaryDto']
        | components['schemas']['SummaryDto']
        | components['schemas']['RankingSummaryDto']
        | components['schemas']['PointsSummaryDto']
        | components['schemas']['ScalesSummaryDto']
        | components['schemas']['HistogramSummaryDto']
        | components['schemas']['TextsSummaryDto']
        | components['schemas']['WordsSummaryDto'];
      /** Format: date-time */
      updatedAt: string;
      /** @description Closed, and every accepted vote is counted. */
      final: boolean;
    };
    CrossTabBucketDto: {
      key: string;
      label: string;
      /**
       * @description Null: hidden.
       * @example 12
       */
      count: number | null;
      /**
       * @description `count / totalVotes` of the group; null: hidden.
       * @example 0.48
       */
      share: number | null;
    };
    CrossTabGroupDto: {
      /** @description Of the bucket of the question that groups. */
      key: string;
      label: string;
      /** @description Of the group, who have answered both. */
      totalVotes: number;
      buckets: components['schemas']['CrossTabBucketDto'][];
    };
    HiddenInCrossTabDto: {
      /** @description Groups of fewer than three, which are left out. */
      groups: number;
      /** @description Cells of the groups that are there. */
      cells: number;
      /** @description Participants whose answers have come or changed since: they are in it as soon as they are three. */
      participants: number;
    };
    CrossTabDto: {
      /** Format: uuid */
      questionId: string;
      /** Format: uuid */
      by: string;
      /** @description Only grows. */
      version: number;
      /** @description Participants that have answered both. */
      totalVotes: number;
      /** @description Whether each of them is in one group and one bucket. */
      exclusive: boolean;
      /**
       * @description Which one was asked first where the other one asks it again, by `POST /v1/questions/{id}/repeat`.
       * @enum {string|null}
       */
      repeats: 'question' | 'by' | null;
      /** @description Of such a pair, who has answered otherwise; null where that would tell of few. */
      moved: number | null;
      /** @description Of all who have answered both. */
      buckets: components['schemas']['BucketDto'][];
      groups: components['schemas']['CrossTabGroupDto'][];
      /** @description What is left out, as it would tell of fewer than three. */
      hidden: components['schemas']['HiddenInCrossTabDto'];
    };
    SessionExportDto: {
      /** @enum {string} */
      format: 'plenum';
      /**
       * @description Of this shape.
       * @enum {integer}
       */
      version: 1;
      /** Format: date-time */
      exportedAt: string;
      /** @example Town hall */
      title: string;
      /** @example ended */
      status: string;
      /** @description Without the passcode. */
      settings: components['schemas']['ExportedSettingsDto'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** @description With their settings and what is right. */
      questions: components['schemas']['QuestionDto'][];
      /** @description Texts of an anonymous session have no id and no time, and are sorted. */
      results: components['schemas']['ResultDto'][];
      /** @description Those that were asked for, of questions whose votes are all counted; hidden as they are on the screen. */
      crosstabs: components['schemas']['CrossTabDto'][];
      /** @description The latest first; also what waits or is hidden. */
      qa: components['schemas']['QaItemDto'][];
    };
    /** @enum {string} */
    ExportFormat: 'xlsx' | 'csv' | 'json' | 'pdf' | 'moodle_xml' | 'gift' | 'qti';
    /** @enum {string} */
    ExportLayout: 'pivot' | 'long' | 'crosstabs';
    /** @enum {string} */
    Language: 'en' | 'de';
    /**
     * @description Left out: what it looks like.
     * @enum {string}
     */
    ImportFormat:
      | 'text'
      | 'plenum'
      | 'gift'
      | 'aiken'
      | 'moodle_xml'
      | 'kahoot_xlsx'
      | 'classquiz_xlsx'
      | 'classquiz_cqa'
      | 'particify_csv'
      | 'razzia_json'
      | 'fuiz_toml'
      | 'wooclap'
      | 'slido'
      | 'mentimeter'
      | 'qti';
    ImportTextDto: {
      /**
       * @example Where shall we meet next?
       *     - Lisbon
       *     - Oslo
       */
      text: string;
      /** @description Left out: what it looks like. */
      format?: components['schemas']['ImportFormat'];
    };
    ImportFileDto: {
      /** Format: binary */
      file: string;
      /** @description Left out: what it looks like. */
      format?: components['schemas']['ImportFormat'];
    };
    ImportedPictureDto: {
      /**
       * @description Of which question, from 0.
       * @example 0
       */
      question: number;
      /** @description Of which of its options, from 0. Null: the question’s own. */
      option: number | null;
      /**
       * @description What it shows, as the file says; may be empty.
       * @example A flag
       */
      alt: string;
      /**
       * @description As it is in the file.
       * @example data:image/png;base64,iVBORw0KGgo…
       */
      dataUrl: string;
    };
    /** @enum {string} */
    ImportNoteCode:
      | 'answers_alike'
      | 'feedback_dropped'
      | 'key_dropped'
      | 'line_dropped'
      | 'more_notes'
      | 'options_dropped'
      | 'partial_credit'
      | 'picture_dropped'
      | 'question_dropped'
      | 'questions_dropped'
      | 'text_cut'
      | 'time_changed'
      | 'value_of_formula'
      | 'value_shown';
    ImportNoteDto: {
      /**
       * @description Of the file, or its row or item, from 1. Null: it is about all of it.
       * @example 12
       */
      line: number | null;
      code: components['schemas']['ImportNoteCode'];
      /** @example The picture of “Which flag?” is left out. */
      message: string;
    };
    ImportPreviewDto: {
      format: components['schemas']['ImportFormat'];
      /** @description Of the file, or its name. */
      title: string | null;
      /** @description As `POST /v1/sessions` takes them, all in one. */
      questions: components['schemas']['CreateQuestionDto'][];
      /** @description PNG, JPEG, WebP and AVIF of the file, 5 MiB together at most. Upload those that are wanted by `POST /v1/images`, and give the ids as `imageId` of their questions and options. */
      pictures: components['schemas']['ImportedPictureDto'][];
      /** @description What was not taken as it was, and why. */
      notes: components['schemas']['ImportNoteDto'][];
    };
    BallotOptionDto: {
      /** Format: uuid */
      id: string;
      label: string;
    };
    BallotQuestionDto: {
      /** Format: uuid */
      id: string;
      kind: string;
      prompt: string;
      options: components['schemas']['BallotOptionDto'][];
      /** @description Those of its kind, with what counts where one is left out. */
      settings: {
        [key: string]: unknown;
      };
    };
    BallotFileDto: {
      /**
       * @description The version of this shape.
       * @enum {string}
       */
      format: 'plenum-ballots-1';
      question: components['schemas']['BallotQuestionDto'];
      /** @description By which rankings are counted; null of other kinds. */
      method: string | null;
      /** @description Each as the body of a vote has it, in a random order. Of texts those that are shown; ballots without any are left out. */
      ballots: {
        [key: string]: unknown;
      }[];
    };
    /** @enum {string} */
    BallotFormat: 'json' | 'csv' | 'blt' | 'preflib';
    /** @enum {string} */
    BallotReading: 'classical' | 'completed';
    TurnoutSlotDto: {
      /** @example 12 */
      votes: number;
      /**
       * @description Participants whose first vote it was.
       * @example 5
       */
      newVoters: number;
    };
    ReportTurnoutDto: {
      /** Format: date-time */
      from: string;
      /** @example 60 */
      slotSeconds: number;
      /** @description One after the other, without gaps, from the first vote to the last. */
      slots: components['schemas']['TurnoutSlotDto'][];
    };
    ResponseTimeDto: {
      /**
       * @description Seconds.
       * @example 12.4
       */
      median: number;
      /**
       * @description The first quartile and the third. Seconds.
       * @example [
       *       8.1,
       *       20.5
       *     ]
       */
      quartiles: number[];
    };
    ReportedQuestionDto: {
      /** Format: uuid */
      questionId: string;
      /** @example 42 */
      votes: number;
      /** @description From the opening before a vote to the vote, as `percentile_cont` has it; of one that was changed the last counts. Null where too few have voted, and in a session at one’s own pace. */
      responseTime: components['schemas']['ResponseTimeDto'] | null;
    };
    SessionReportDto: {
      /** Format: uuid */
      sessionId: string;
      /**
       * @description Participants with a vote.
       * @example 48
       */
      voters: number;
      /**
       * @description Without those that were withdrawn.
       * @example 230
       */
      votes: number;
      /** @description Null where too few have voted. */
      turnout: components['schemas']['ReportTurnoutDto'] | null;
      /** @description Those with votes, in their order. */
      questions: components['schemas']['ReportedQuestionDto'][];
      /** @description Those that were asked for, of questions whose votes are all counted. */
      crosstabs: components['schemas']['CrossTabDto'][];
      /**
       * @description Sessions that `GET /v1/sessions/{id}/comparison` compares.
       * @example 3
       */
      terms: number;
      /**
       * Format: date-time
       * @description From when it is deleted by itself, by the next night; null: it is not, as things are now.
       */
      deletesAt: string | null;
    };
    ComparedTermDto: {
      /** Format: uuid */
      sessionId: string;
      /** @example All hands, November */
      title: string;
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      endedAt: string | null;
    };
    ComparedResultDto: {
      /**
       * Format: uuid
       * @description Of that term.
       */
      questionId: string;
      /** @example 25 */
      totalVotes: number;
      /** @example 3.9 */
      mean: number | null;
      /** @example 4 */
      median: number | null;
    };
    PercentageDto: {
      /** @enum {string} */
      sign: '' | '<' | '>';
      value: number;
    };
    ComparedValueDto: {
      /** @example 12 */
      count: number;
      /** @example 0.48 */
      share: number;
      /** @description The share as the screen has it. */
      percent: components['schemas']['PercentageDto'];
      /** @description Of an item that is rated, or given points; else null. */
      mean: number | null;
    };
    ComparedAnswerDto: {
      /** @example Yes */
      label: string;
      /** @description By term; null where there was no such answer then. */
      values: (components['schemas']['ComparedValueDto'] | null)[];
    };
    ComparedQuestionDto: {
      /** Format: uuid */
      questionId: string;
      kind: components['schemas']['QuestionKind'];
      /** @example Shall we move? */
      prompt: string;
      /** @description By term; null where it was not asked then. */
      results: (components['schemas']['ComparedResultDto'] | null)[];
      answers: components['schemas']['ComparedAnswerDto'][];
      /**
       * @description Answers that are not told.
       * @example 0
       */
      answersLeftOut: number;
    };
    SessionComparisonDto: {
      /** Format: uuid */
      sessionId: string;
      /** @description In the order in which they began. */
      terms: components['schemas']['ComparedTermDto'][];
      /** @description Those of the session that were asked in any of the terms, in their order. */
      questions: components['schemas']['ComparedQuestionDto'][];
    };
    AnswerPageDto: {
      items: components['schemas']['AnswerDto'][];
      nextCursor: string | null;
    };
    JoinDto: {
      /**
       * @description Eight decimal digits of any script; spaces and dashes do not count. A text or a link that holds one code is as good.
       * @example 4821 7730
       */
      code: string;
      /**
       * @description Needed where the session asks for names. In a game the nickname: unique, and dealt where it is left out.
       * @example Grace
       */
      name?: string;
      /**
       * @description Of a game whose teams are picked. Left out: the smallest. Means nothing where they are dealt, or there are none.
       * @example Red
       */
      team?: string;
      /** @description Needed where the session has one, of who joins for the first time. */
      passcode?: string;
      /**
       * @description Needed where the session asks for one. With the same code one is the same participant, on any device.
       * @example K7QF-3M9T-XC20
       */
      voterCode?: string;
      /** @description A random text of the client’s own, the same at each try: a join whose answer was lost may then be sent again. To be kept secret like the token. */
      joinKey?: string;
      /** @description Of an earlier join: keeps the same participant. May also come as bearer or cookie. */
      participantToken?: string;
    };
    HallSettingsDto: {
      identity: components['schemas']['Identity'];
      /** @description Whether files have a number by which one’s answers belong together. */
      traceable: boolean;
      resultsVisibility: components['schemas']['ResultsVisibility'];
      passcodeRequired: boolean;
      roster: components['schemas']['Roster'];
      qa: components['schemas']['QaMode'];
      qaAnonymous: boolean;
      qaDownvotes: boolean;
      reactions: components['schemas']['ReactionMode'];
      leaderboard: components['schemas']['Leaderboard'];
      /**
       * @example [
       *       "Red",
       *       "Blue"
       *     ]
       */
      teams: string[] | null;
      teamChoice: components['schemas']['TeamChoice'];
      pace: components['schemas']['Pace'];
      /** Format: date-time */
      endsAt: string | null;
      motion: components['schemas']['MotionTermsDto'] | null;
    };
    AudienceQuestionDto: {
      /**
       * Format: uuid
       * @description Its picture: `GET /v1/images/{id}`.
       */
      imageId?: string;
      /**
       * @description What the picture shows.
       * @example The old town, seen from the river
       */
      imageAlt?: string;
      /**
       * @description Of its picture, in pixels.
       * @example 1600
       */
      imageWidth?: number;
      /**
       * @description Of its picture, in pixels.
       * @example 900
       */
      imageHeight?: number;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      sessionId: string;
      /** @example single_choice */
      kind: components['schemas']['QuestionKind'];
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      /** @example 0 */
      position: number;
      status: components['schemas']['QuestionStatus'];
      options: components['schemas']['OptionDto'][];
      settings: components['schemas']['QuestionSettingsDto'];
      /** @example null */
      durationSeconds: number | null;
      /** @description Null where there is none, and to the audience until all may see the final result. */
      answerKey:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['NumberKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description As the key. */
      explanation: string | null;
      /**
       * @description Grows with each edit, not when it is opened, closed or moved.
       * @example 1
       */
      revision: number;
      resultsRevealed: boolean;
      /**
       * Format: date-time
       * @description Null: it was not opened yet, or not since it was closed and then reset.
       */
      openedAt: string | null;
      /** Format: date-time */
      closesAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
    };
    AudienceSessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands, November */
      title: string;
      status: components['schemas']['SessionStatus'];
      settings: components['schemas']['HallSettingsDto'];
      /** @description The open ones, and those whose results the participant may see. */
      questions: components['schemas']['AudienceQuestionDto'][];
      /** @description Whether any question of the session, also one that is not shown yet, has a formula. */
      hasFormulas: boolean;
      /** @description Choice by question id. */
      myVotes: {
        [key: string]: components['schemas']['CastVoteDto'];
      };
      /** @description As whom one plays; null where the session is no game. */
      player: components['schemas']['PlayerDto'] | null;
      /**
       * @description How many votes one’s vote on a motion is. Absent where it is one.
       * @example 3
       */
      weight?: number;
    };
    JoinedDto: {
      /** Format: uuid */
      participantId: string;
      /** @description Send it as `Authorization: Bearer …`. */
      participantToken: string;
      session: components['schemas']['AudienceSessionDto'];
      /** @description As whom one plays; null where the session is no game. */
      player: components['schemas']['PlayerDto'] | null;
    };
    ConfidenceCellDto: {
      /**
       * @description How sure one is of one’s answer: 1 not at all, 5 wholly.
       * @example 4
       */
      confidence: number;
      /** @example 12 */
      right: number;
      /**
       * @description Not wholly right.
       * @example 12
       */
      wrong: number;
    };
    ConfidenceMatrixDto: {
      /** Format: uuid */
      questionId: string;
      /**
       * @description Who has voted and said how sure it is.
       * @example 12
       */
      total: number;
      /** @description Of each confidence from 1 to 5. Null where it is not known of every vote whether it is right: the question is not scored, or its votes are not all counted; and where it is hidden. */
      cells: components['schemas']['ConfidenceCellDto'][] | null;
      /** @description Whether fewer than 5 have said how sure they are. */
      hidden: boolean;
    };
    LeaderboardEntryDto: {
      /**
       * @description Equal points share one: 1, 2, 2, 4.
       * @example 2
       */
      rank: number;
      /** @example Grace */
      name: string;
      /** @description Null where there are none. */
      team: string | null;
      /** @example 2149 */
      points: number;
      /** @description Questions that were answered right, wholly. */
      correct: number;
      answered: number;
      /** @description Right answers in a row, up to the last question; worth nothing. */
      streak: number;
    };
    LeaderboardTeamDto: {
      rank: number;
      /** @example Red */
      name: string;
      /** @description Mean of its members’ points. */
      points: number;
      /** @description Who has answered at least once. */
      members: number;
    };
    LastScoreDto: {
      /** Format: uuid */
      questionId: string;
      points: number;
      /** @description Whether it was answered right, wholly; null where it was not answered. */
      right: boolean | null;
    };
    OwnScoreDto: {
      /**
       * @description Equal points share one: 1, 2, 2, 4.
       * @example 2
       */
      rank: number;
      /** @example Grace */
      name: string;
      /** @description Null where there are none. */
      team: string | null;
      /** @example 2149 */
      points: number;
      /** @description Questions that were answered right, wholly. */
      correct: number;
      answered: number;
      /** @description Right answers in a row, up to the last question; worth nothing. */
      streak: number;
      /** @description The last question that counts; null before the first. */
      last: components['schemas']['LastScoreDto'] | null;
    };
    LeaderboardDto: {
      /** Format: uuid */
      sessionId: string;
      /**
       * Format: int64
       * @description Only grows.
       */
      version: number;
      /** @description The session has ended and every point is in. */
      final: boolean;
      /** @description Whose points are in it, in the order in which they were opened. */
      questionIds: string[];
      /** @description How many play. */
      players: number;
      /** @description Those first in rank, then by name. */
      entries: components['schemas']['LeaderboardEntryDto'][];
      teams: components['schemas']['LeaderboardTeamDto'][] | null;
      /** @description One’s own, however far down; null for who does not play. */
      me: components['schemas']['OwnScoreDto'] | null;
    };
    ModeratorSessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands, November */
      title: string;
      status: components['schemas']['SessionStatus'];
      settings: components['schemas']['HallSettingsDto'];
      /** @description Those that people write in, from when they are opened first. */
      questions: components['schemas']['AudienceQuestionDto'][];
    };
    ModeratorSnapshotDto: {
      session: components['schemas']['ModeratorSessionDto'];
      /** @description Of these questions, with what is pending. */
      results: components['schemas']['ResultDto'][];
      /**
       * Format: date-time
       * @description The server’s time.
       */
      now: string;
    };
    /** @enum {string} */
    QaSort: 'top' | 'new' | 'controversial';
    QaPageDto: {
      items: components['schemas']['QaItemDto'][];
      nextCursor: string | null;
    };
    SessionResultsDto: {
      /** Format: uuid */
      sessionId: string;
      results: components['schemas']['ResultDto'][];
    };
    ScreenSessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands, November */
      title: string;
      status: components['schemas']['SessionStatus'];
      /**
       * @description Of a template empty: nobody joins it.
       * @example 48217730
       */
      code: string;
      /**
       * Format: uri-reference
       * @description Of a template empty.
       * @example http://localhost:3000/j/48217730
       */
      joinUrl: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      settings: components['schemas']['HallSettingsDto'];
      questions: components['schemas']['AudienceQuestionDto'][];
      /** @description Whether any question of the session, also one that is not shown yet, has a formula. */
      hasFormulas: boolean;
    };
    TurnoutDto: {
      /** Format: uuid */
      questionId: string;
      /** @description Of the result; only grows. */
      version: number;
      /** @description Participants that voted. */
      totalVotes: number;
    };
    ScreenSnapshotDto: {
      session: components['schemas']['ScreenSessionDto'];
      results: components['schemas']['ResultDto'][];
      turnouts: components['schemas']['TurnoutDto'][];
      /**
       * Format: date-time
       * @description The server’s time.
       */
      now: string;
    };
    ExportedImageDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uri
       * @example https://poll.example/v1/images/0198f2b8-0000-7000-8000-000000000000
       */
      url: string;
      /**
       * @description Pixels, as it is kept.
       * @example 1600
       */
      width: number;
      /** @example 1067 */
      height: number;
      /** Format: date-time */
      createdAt: string;
    };
    ExportedRosterEntryDto: {
      kind: components['schemas']['RosterKind'];
      /**
       * @description The name, or the first group of the code.
       * @example Grace
       */
      label: string;
    };
    ExportedParticipantDto: {
      /** @example Grace */
      name: string;
    };
    ExportedAnswerDto: {
      /** Format: uuid */
      id: string;
      /** @example More time for questions, please. */
      text: string;
      /** Format: date-time */
      castAt: string;
      state: components['schemas']['AnswerState'];
      /** Format: uuid */
      questionId: string;
    };
    ExportedSessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands, November */
      title: string;
      status: components['schemas']['SessionStatus'];
      /**
       * @description Of a template empty: nobody joins it.
       * @example 48217730
       */
      code: string;
      /**
       * Format: uri-reference
       * @description Of a template empty.
       * @example http://localhost:3000/j/48217730
       */
      joinUrl: string;
      settings: components['schemas']['SessionSettingsDto'];
      /**
       * @example [
       *       "Biology",
       *       "Winter term"
       *     ]
       */
      tags: string[];
      /** @description What is said of it as a template. Null: it is none, and can start. */
      template: components['schemas']['TemplateFactsDto'] | null;
      /**
       * @description Grows with each edit of title, settings, tags, or what is said of a template.
       * @example 1
       */
      revision: number;
      questions: components['schemas']['QuestionDto'][];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** @description Whether an admin has put it under a legal hold. */
      legalHold: boolean;
      results: components['schemas']['ResultDto'][];
      roster: components['schemas']['ExportedRosterEntryDto'][];
      /** @description Who has voted by name. */
      participants: components['schemas']['ExportedParticipantDto'][];
      /** @description Who plays, by name and team; nobody where it is no game. */
      players: components['schemas']['PlayerDto'][];
      /** @description What the audience asked, the latest first; also what waits or is hidden. */
      qa: components['schemas']['QaItemDto'][];
      /** @description How sure those were who have said so; as the organizer is told it, by question. */
      confidences: components['schemas']['ConfidenceMatrixDto'][];
      /** @description All texts and words, also those that wait or are hidden. By question. */
      answers: components['schemas']['ExportedAnswerDto'][];
    };
    AccountExportDto: {
      /** Format: date-time */
      exportedAt: string;
      account: components['schemas']['AccountDto'];
      logins: components['schemas']['LoginDto'][];
      /** @description Newest first; those of no question, too. */
      images: components['schemas']['ExportedImageDto'][];
      /** @description Newest first. */
      sessions: components['schemas']['ExportedSessionDto'][];
    };
    AdminAccountDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /** @description Whether a link that was sent there has been opened. Nothing depends on it, and without a mail server it stays false. */
      emailConfirmed: boolean;
      /** @example Ada Lovelace */
      name: string;
      role: components['schemas']['AccountRole'];
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Since when nobody can log in to it; null: one can.
       */
      disabledAt: string | null;
      /** @example 12 */
      sessions: number;
      /**
       * @description That are counted in them now.
       * @example 240
       */
      votes: number;
      /** @example 2 */
      openLogins: number;
    };
    AdminAccountPageDto: {
      items: components['schemas']['AdminAccountDto'][];
      /**
       * Format: uuid
       * @description Null at the end.
       */
      nextCursor: string | null;
    };
    ChangeAccountDto: {
      role?: components['schemas']['AccountRole'];
      /** @description True ends all its logins, with what is connected by them. */
      disabled?: boolean;
    };
    MadeLinkDto: {
      /**
       * Format: uri
       * @description Shown once. It is good once.
       * @example https://example.org/host/reset#token=bHn1vZ3xkB1kq8h0yZx3xg2m7k9c5s4d1f6g8h0j2l4
       */
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    MakeInviteDto: {
      /**
       * Format: email
       * @description Whom it is for; left out: whoever has it.
       * @example ada@example.org
       */
      email?: string;
    };
    OwnerDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
    };
    AdminSessionDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands */
      title: string;
      status: components['schemas']['SessionStatus'];
      /**
       * @description Of a template empty.
       * @example 48217730
       */
      code: string;
      /** @description Whether it is a template, which never starts. */
      template: boolean;
      owner: components['schemas']['OwnerDto'];
      /** @example 5 */
      questions: number;
      /**
       * @description That are counted now.
       * @example 240
       */
      votes: number;
      /**
       * Format: uuid
       * @description Of the quick poll that it is; null where it is none.
       * @example null
       */
      pollId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /**
       * Format: date-time
       * @description Since when neither it nor its votes can be deleted; null: they can.
       */
      legalHoldAt: string | null;
    };
    AdminSessionPageDto: {
      items: components['schemas']['AdminSessionDto'][];
      /**
       * Format: uuid
       * @description Null at the end.
       */
      nextCursor: string | null;
    };
    AdminSessionViewDto: {
      /** Format: uuid */
      id: string;
      /** @example All hands */
      title: string;
      status: components['schemas']['SessionStatus'];
      /**
       * @description Of a template empty.
       * @example 48217730
       */
      code: string;
      /** @description Whether it is a template, which never starts. */
      template: boolean;
      owner: components['schemas']['OwnerDto'];
      /** @example 5 */
      questions: number;
      /**
       * @description That are counted now.
       * @example 240
       */
      votes: number;
      /**
       * Format: uuid
       * @description Of the quick poll that it is; null where it is none.
       * @example null
       */
      pollId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /**
       * Format: date-time
       * @description Since when neither it nor its votes can be deleted; null: they can.
       */
      legalHoldAt: string | null;
      /** @description As its organizer sees it, without the passcode. */
      session: components['schemas']['SessionDto'];
      results: components['schemas']['ResultDto'][];
    };
    /**
     * @description In force now.
     * @enum {string}
     */
    Registration: 'open' | 'invite' | 'closed';
    /** @enum {string} */
    AnnouncementSeverity: 'info' | 'warning' | 'critical';
    AnnouncementDto: {
      /**
       * @description Plain text.
       * @example Maintenance on Sunday from 18:00 to 19:00 UTC.
       */
      text: string;
      severity: components['schemas']['AnnouncementSeverity'];
      /**
       * Format: date-time
       * @description When it is no more shown; null: when an admin takes it away.
       * @example 2026-12-24T18:00:00.000Z
       */
      until: string | null;
    };
    AdminSettingsDto: {
      /** @description In force now. */
      registration: components['schemas']['Registration'];
      /** @description Whether the variable `REGISTRATION` of the environment decides that: then it cannot be changed here. */
      registrationFixed: boolean;
      /**
       * @description Sessions that have ended, and polls that are closed, for longer than so many days are deleted with their votes, once a day; none that is under a legal hold. Null: they are kept for ever.
       * @example 365
       */
      retentionDays: number | null;
      /** @description Also one whose time is over; null: there is none. */
      announcement: components['schemas']['AnnouncementDto'] | null;
    };
    GivenAnnouncementDto: {
      /**
       * @description Plain text.
       * @example Maintenance on Sunday from 18:00 to 19:00 UTC.
       */
      text: string;
      severity: components['schemas']['AnnouncementSeverity'];
      /**
       * Format: date-time
       * @description In the future: when it is no more shown; null: when it is taken away.
       * @default null
       */
      until?: string | null;
    };
    ChangeSettingsDto: {
      registration?: components['schemas']['Registration'];
      /**
       * @description Sessions that have ended, and polls that are closed, for longer than so many days are deleted with their votes, once a day; none that is under a legal hold. Null: they are kept for ever.
       * @example 365
       */
      retentionDays?: number | null;
      /** @description Null takes it away. */
      announcement?: components['schemas']['GivenAnnouncementDto'] | null;
    };
    RetentionPreviewDto: {
      /** @example 365 */
      days: number;
      /** @example 12 */
      sessions: number;
      /** @example 3 */
      polls: number;
      /**
       * @description In both.
       * @example 4200
       */
      votes: number;
      /**
       * @description Whose sessions and polls they are; the accounts themselves stay.
       * @example 5
       */
      accounts: number;
      /**
       * @description Sessions and polls that would go, but are under a legal hold.
       * @example 1
       */
      held: number;
    };
    FailedJobDto: {
      /** @example 01890a5d-ac96-774b-bcce-b302099a8057 */
      id: string;
      /** @example votes */
      queue: string;
      /** @example count */
      name: string;
      /** Format: date-time */
      addedAt: string;
      /** Format: date-time */
      failedAt: string | null;
      /** @example 1 */
      attemptsMade: number;
      /** @example cannot be counted: 1 */
      reason: string | null;
    };
    FailedJobListDto: {
      items: components['schemas']['FailedJobDto'][];
    };
    /** @enum {string} */
    AuditAction:
      | 'account.created'
      | 'account.role_changed'
      | 'account.disabled'
      | 'account.enabled'
      | 'account.deleted'
      | 'account.reset_link_made'
      | 'invite.made'
      | 'session.viewed'
      | 'session.ended'
      | 'session.deleted'
      | 'session.expired'
      | 'session.held'
      | 'session.released'
      | 'job.retried'
      | 'job.not_retried'
      | 'job.removed'
      | 'job.not_removed'
      | 'settings.changed';
    AuditEntryDto: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /**
       * Format: uuid
       * @description The admin; null: the command line, or Plenum itself (`session.expired`).
       */
      actorId: string | null;
      /** @example ada@example.org */
      actorEmail: string | null;
      action: components['schemas']['AuditAction'];
      /** @example account */
      targetKind: string;
      targetId: string | null;
      /**
       * @description What it was called then: an email address, a title.
       * @example eve@example.org
       */
      targetName: string | null;
    };
    AuditPageDto: {
      items: components['schemas']['AuditEntryDto'][];
      /**
       * Format: uuid
       * @description Null at the end.
       */
      nextCursor: string | null;
    };
    AccountNumbersDto: {
      total: number;
      admins: number;
      disabled: number;
    };
    SessionNumbersDto: {
      draft: number;
      live: number;
      ended: number;
      /** @description Under a legal hold. */
      held: number;
      /** @description Of organizers; they are in none of the others. */
      templates: number;
    };
    ProcessNumbersDto: {
      sockets: number;
      streams: number;
      uptimeSeconds: number;
    };
    NumbersDto: {
      accounts: components['schemas']['AccountNumbersDto'];
      sessions: components['schemas']['SessionNumbersDto'];
      questions: number;
      /** @description That are counted now. */
      votes: number;
      /**
       * @description Of each queue, by the state of its jobs.
       * @example {
       *       "votes": {
       *         "waiting": 0,
       *         "active": 1,
       *         "delayed": 0,
       *         "failed": 0
       *       }
       *     }
       */
      jobs: {
        [key: string]: {
          [key: string]: number;
        };
      };
      /** @description Of the process that answers. */
      process: components['schemas']['ProcessNumbersDto'];
    };
    ServerInfoDto: {
      /**
       * Format: uri
       * @description `PUBLIC_URL`, without a slash at its end; null: whatever address leads here.
       * @example https://example.org/polls
       */
      publicUrl: string | null;
      /**
       * @description Without a public address: those of the machine itself for others in its network, likeliest first. Empty where there are none, and with a public address.
       * @example [
       *       "http://192.168.1.20:3000"
       *     ]
       */
      addresses: string[];
      /** @description Who may register: anybody, who has an invitation, or nobody. */
      registration: components['schemas']['Registration'];
      /** @description Whether it sends mail: links to set a new password. */
      sendsMail: boolean;
      /** @description What an admin tells all who come to the pages; null where there is nothing now. */
      announcement: components['schemas']['AnnouncementDto'] | null;
      /** @description Days that what has ended is kept, at the most; null: for ever. */
      retentionDays: number | null;
    };
    /**
     * @example {
     *       "kind": "single_choice",
     *       "prompt": "What is the next talk about?",
     *       "options": [
     *         {
     *           "label": "Scaling real-time systems"
     *         },
     *         {
     *           "label": "Privacy by design"
     *         },
     *         {
     *           "label": "Testing what matters"
     *         },
     *         {
     *           "label": "Stories from production"
     *         },
     *         {
     *           "label": "Surprise us"
     *         }
     *       ],
     *       "settings": {}
     *     }
     */
    CreateSingleChoiceDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'single_choice';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description always 1 */
        minChoices?: number | null;
        /** @description always 1 */
        maxChoices?: number | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    /**
     * @example {
     *       "kind": "multiple_choice",
     *       "prompt": "What makes you stay with a tool?",
     *       "options": [
     *         {
     *           "label": "It never loses data"
     *         },
     *         {
     *           "label": "Fast, even on a bad line"
     *         },
     *         {
     *           "label": "Runs on my own server"
     *         },
     *         {
     *           "label": "Clear documentation"
     *         },
     *         {
     *           "label": "A friendly community"
     *         },
     *         {
     *           "label": "Dark mode"
     *         }
     *       ],
     *       "settings": {
     *         "maxChoices": 3,
     *         "allowChange": true
     *       }
     *     }
     */
    CreateMultipleChoiceDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'multiple_choice';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description 1 if left out */
        minChoices?: number | null;
        /** @description all options if left out */
        maxChoices?: number | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    /**
     * @example {
     *       "kind": "rating",
     *       "prompt": "How do you like it so far?",
     *       "settings": {
     *         "min": 1,
     *         "max": 5,
     *         "allowChange": true
     *       }
     *     }
     */
    CreateRatingDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'rating';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description the lowest step, a whole number, 1 if left out */
        min?: number | null;
        /** @description the highest step, a whole number, 5 if left out */
        max?: number | null;
        /** @description what the lowest step means */
        lowLabel?: string | null;
        /** @description what the highest step means */
        highLabel?: string | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
    };
    /**
     * @example {
     *       "kind": "ranking",
     *       "prompt": "Where does the next offsite go?",
     *       "options": [
     *         {
     *           "label": "Lisbon"
     *         },
     *         {
     *           "label": "Oslo"
     *         },
     *         {
     *           "label": "Kraków"
     *         },
     *         {
     *           "label": "Ghent"
     *         },
     *         {
     *           "label": "Bologna"
     *         }
     *       ],
     *       "settings": {
     *         "method": "irv",
     *         "allowChange": true
     *       }
     *     }
     */
    CreateRankingDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'ranking';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description 1 if left out */
        minChoices?: number | null;
        /** @description all options if left out */
        maxChoices?: number | null;
        /**
         * @description how votes are counted, `borda` if left out
         * @enum {string|null}
         */
        method?: 'borda' | 'irv' | 'condorcet' | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    /**
     * @example {
     *       "kind": "points",
     *       "prompt": "What shall we put our time into?",
     *       "options": [
     *         {
     *           "label": "Fewer meetings"
     *         },
     *         {
     *           "label": "Better tools"
     *         },
     *         {
     *           "label": "More tests"
     *         },
     *         {
     *           "label": "A new kitchen"
     *         }
     *       ],
     *       "settings": {
     *         "total": 100
     *       }
     *     }
     */
    CreatePointsDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'points';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description how many each has to allot, 100 if left out */
        total?: number | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    /**
     * @example {
     *       "kind": "scales",
     *       "prompt": "How did you like the day?",
     *       "options": [
     *         {
     *           "label": "Talks"
     *         },
     *         {
     *           "label": "Food"
     *         },
     *         {
     *           "label": "Rooms"
     *         },
     *         {
     *           "label": "Time to talk"
     *         }
     *       ],
     *       "settings": {
     *         "lowLabel": "Not at all",
     *         "highLabel": "Very much"
     *       }
     *     }
     */
    CreateScalesDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'scales';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description the lowest step, a whole number, 1 if left out */
        min?: number | null;
        /** @description the highest step, a whole number, 5 if left out */
        max?: number | null;
        /** @description what the lowest step means */
        lowLabel?: string | null;
        /** @description what the highest step means */
        highLabel?: string | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    /**
     * @example {
     *       "kind": "numeric",
     *       "prompt": "How many kilometres is your way to work?",
     *       "settings": {
     *         "min": 0,
     *         "max": 200,
     *         "decimals": 1,
     *         "unit": "km"
     *       }
     *     }
     */
    CreateNumericDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'numeric';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description the least, any if left out */
        min?: number | null;
        /** @description the greatest, any if left out */
        max?: number | null;
        /** @description how many a number may have, 0 if left out */
        decimals?: number | null;
        /** @description what stands behind a number */
        unit?: string | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
    };
    /**
     * @example {
     *       "kind": "open_text",
     *       "prompt": "What should we do differently next time?",
     *       "settings": {
     *         "maxAnswers": 2,
     *         "maxLength": 200
     *       }
     *     }
     */
    CreateOpenTextDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'open_text';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description 1 to 5, 1 if left out */
        maxAnswers?: number | null;
        /** @description 1 to 1000, 280 if left out */
        maxLength?: number | null;
        /** @description texts wait until they are shown; false if left out */
        moderated?: boolean | null;
        /** @description texts with a word of a list, of `language` and of English, are hidden; false if left out */
        profanity?: boolean | null;
        /**
         * @description whose list `profanity` has; English alone if left out
         * @example de
         */
        language?: string | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
    };
    /**
     * @example {
     *       "kind": "word_cloud",
     *       "prompt": "What do you need to work well together?",
     *       "settings": {
     *         "maxAnswers": 3
     *       }
     *     }
     */
    CreateWordCloudDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'word_cloud';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /** @description 1 to 10, 3 if left out */
        maxAnswers?: number | null;
        /** @description 1 to 60, 30 if left out */
        maxLength?: number | null;
        /** @description texts wait until they are shown; false if left out */
        moderated?: boolean | null;
        /** @description texts with a word of a list, of `language` and of English, are hidden; false if left out */
        profanity?: boolean | null;
        /**
         * @description of the words: says which accents make another letter, and whose list `profanity` has; accents are no matter if left out
         * @example de
         */
        language?: string | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
    };
    /**
     * @example {
     *       "kind": "motion",
     *       "prompt": "The council asks for bicycle stands at the north gate.",
     *       "options": [
     *         {
     *           "label": "Yes"
     *         },
     *         {
     *           "label": "No"
     *         },
     *         {
     *           "label": "Abstention"
     *         }
     *       ],
     *       "settings": {
     *         "majority": "two_thirds"
     *       }
     *     }
     */
    CreateMotionDto: {
      /**
       * Format: uuid
       * @description An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.
       */
      imageId?: string | null;
      /**
       * @description What the image shows, for who does not see it. Of an option, left out where the label says it. It can change after votes came.
       * @example The old town, seen from the river
       */
      imageAlt?: string | null;
      /** @description What is right. Of `single_choice`: any one of these options; `multiple_choice`: exactly these options; `ranking`: all options, in this order; `numeric`: this number, so far off, or who is nearest; `open_text`: any of these texts, case, accents and punctuation aside. Other kinds have none. It may be corrected after votes came. Null: none. Left out in a change: as it is. The audience is told it when the question is closed and all may see the result. */
      answerKey?:
        | (
            | components['schemas']['OptionsKeyDto']
            | components['schemas']['GivenPlacesKeyDto']
            | components['schemas']['ClosestKeyDto']
            | components['schemas']['GivenNumberKeyDto']
            | components['schemas']['TextsKeyDto']
          )
        | null;
      /** @description Why that is right: told when the key is. Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Null: none. */
      explanation?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'motion';
      /**
       * @description Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links and pictures too. A backslash keeps a sign: `\*`. It is kept and told as it was written. Lines that begin with `- ` or `1. ` are a list, `$$x^2$$` is a line of its own.
       * @example Where shall we meet next?
       */
      prompt: string;
      settings?: {
        /**
         * @description Whether a vote can be changed.
         * @default false
         */
        allowChange?: boolean | null;
        /** @description Null: as the session says. */
        resultsVisibility?: components['schemas']['ResultsVisibility'] | null;
        /**
         * @description `session` if left out: as the session says
         * @enum {string|null}
         */
        majority?: 'session' | 'simple' | 'absolute' | 'two_thirds' | null;
        /**
         * @description of `absolute` and `two_thirds`; as above
         * @enum {string|null}
         */
        base?: 'session' | 'yes_no' | 'cast' | 'entitled' | null;
      };
      /**
       * @description Seconds that it is open, where opening it says nothing else. Null: no timer.
       * @default null
       * @example 60
       */
      durationSeconds?: number | null;
      /**
       * @example [
       *       {
       *         "label": "Lisbon"
       *       },
       *       {
       *         "label": "Oslo"
       *       }
       *     ]
       */
      options: components['schemas']['GivenOptionDto'][];
    };
    OptionIdsVoteDto: {
      /** @description Of a choice question; of a ranking, best first. */
      optionIds: string[];
    };
    ValueVoteDto: {
      /** @description Of a rating, or a number. */
      value: number;
    };
    PointsVoteDto: {
      /** @description Of a question that has points to allot: how many each option gets. Their sum is its `total`; an option that is left out gets none. */
      points: {
        [key: string]: number;
      };
    };
    ValuesVoteDto: {
      /** @description Of a question with several items on one scale: a step for each of them. Items may be left out, but not all. */
      values: {
        [key: string]: number;
      };
    };
    TextsVoteDto: {
      /** @description Of a question that takes texts. What is empty is left out. */
      texts: string[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  accounts_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description `body`: the answer holds the refresh token, too. */
        'X-Refresh-Token'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedInDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `registration_closed`: Nobody can register here. `invite_required`: Registering needs an invitation. `invite_invalid`: The invitation is not valid. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `email_taken`: The email address already has an account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  accounts_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  accounts_delete: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `legal_hold`: The session is under a legal hold. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  accounts_update: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateAccountDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `invalid_credentials`: Email or password is wrong.
       *
       *     `unauthorized`: A valid token is needed.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `email_taken`: The email address already has an account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  accounts_confirmEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is on its way. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  auth_logIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description `body`: the answer holds the refresh token, too. */
        'X-Refresh-Token'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedInDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_credentials`: Email or password is wrong. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_disabled`: The account is disabled. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  auth_refresh: {
    parameters: {
      query?: never;
      header?: {
        /** @description `body`: the answer holds the refresh token, too. */
        'X-Refresh-Token'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RefreshDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedInDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `refresh_invalid`: The refresh token is not valid. `refresh_reused`: The refresh token was already used. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_disabled`: The account is disabled. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  auth_logOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RefreshDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  links_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestPasswordResetDto'];
      };
    };
    responses: {
      /** @description The link is on its way, where an account has the address. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  links_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmPasswordResetDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `link_invalid`: The link is not valid. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  links_confirmEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmEmailDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `link_invalid`: The link is not valid. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  logins_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoginListDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  logins_endOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  logins_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `login_not_found`: There is no such login. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  images_upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['UploadDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `image_unreadable`: The image cannot be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `image_too_large`: The image is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unsupported_image`: The image is of a type that is not taken. `unsupported_media_type`: The body is of a type that is not taken here. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  images_get: {
    parameters: {
      query?: {
        /** @description Pixels that there is room for: the smallest rendition that is as wide (320, 800 or all). */
        w?: number;
      };
      header?: {
        /** @description The ETag of before. */
        'If-None-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'image/webp': string;
        };
      };
      /** @description It is the one with that ETag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `image_not_found`: There is no such image. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Words that are all in it: in its title, its description, its tags or what its questions ask. Capitals and accents do not matter. */
        search?: string;
        /** @description One of its tags, in any spelling that looks alike. */
        tag?: string;
        status?: 'draft' | 'live' | 'ended';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSessionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `legal_hold`: The session is under a legal hold.
       *
       *     `edit_conflict`: It was changed meanwhile.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateSessionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `invalid_transition`: This cannot be done in the present state. `session_has_votes`: The session has votes already. `motion_open`: A motion is open.
       *
       *     `edit_conflict`: It was changed meanwhile.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. `motion_without_roster`: The motion needs a roster. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. `motion_without_roster`: The motion needs a roster. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_duplicate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_addQuestion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateQuestionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  sessions_reorder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderQuestionsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `legal_hold`: The session is under a legal hold.
       *
       *     `edit_conflict`: It was changed meanwhile.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateQuestionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `question_has_votes`: The question has votes.
       *
       *     `edit_conflict`: It was changed meanwhile.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_repeat: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['OpenQuestionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_live`: The session is not live. `invalid_transition`: This cannot be done in the present state. `motion_decided`: The motion was decided. `motion_without_roster`: The motion needs a roster. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_extend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendQuestionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_hide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  questions_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `legal_hold`: The session is under a legal hold. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qrcode_qr: {
    parameters: {
      query?: {
        /** @description Where the link leads to: an address of `GET /v1/server`, or the one by which this is asked. */
        address?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  screenlinks_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreenLinkDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `screen_link_not_found`: There is no screen link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  screenlinks_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreenLinkDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  screenlinks_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderatorlinks_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModeratorLinkDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `moderator_link_not_found`: There is no moderator link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderatorlinks_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModeratorLinkDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderatorlinks_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  tags_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagsDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  audienceplayer_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlayerDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `player_not_found`: There is no such player. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  audienceplayer_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePlayerDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlayerDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `nickname_refused`: The nickname has a word that is not wanted here. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `player_not_found`: There is no such player. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `nickname_taken`: Somebody plays by this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  participants_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParticipantPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  participants_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        participantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `participant_not_found`: There is no such participant. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  players_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Found anywhere in the name. */
        search?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlayerPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  players_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        participantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `player_not_found`: There is no such player. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  players_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        participantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePlayerDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListedPlayerDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `player_not_found`: There is no such player. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `nickname_taken`: Somebody plays by this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  proxy_proxy: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProxyDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        kind?: components['schemas']['RosterKind'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RosterPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_replaceNames: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplaceNamesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RosterPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `motion_open`: A motion is open. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_addCodes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddVoterCodesDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoterCodesDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `roster_entry_not_found`: There is no such roster entry. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_weigh: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WeighEntryDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RosterEntryDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `roster_entry_not_found`: There is no such roster entry. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `motion_open`: A motion is open. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  roster_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RosterEntryDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `roster_entry_not_found`: There is no such roster entry. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  votes_cast: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CastVoteDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `invalid_choice`: The question does not take this choice. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_open`: The question is not open. `already_voted`: A vote was already cast. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. `unavailable`: Not ready to serve. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  votes_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_open`: The question is not open. `already_voted`: A vote was already cast. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. `unavailable`: Not ready to serve. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  votes_receipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `receipt_not_found`: There is no such receipt. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `answer_not_found`: There is no such answer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_hide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `answer_not_found`: There is no such answer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_showMany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerIdsDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_hideMany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerIdsDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_words: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordListDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_showWords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WordsDto'];
      };
    };
    responses: {
      /** @description All that were decided on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordListDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_hideWords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WordsDto'];
      };
    };
    responses: {
      /** @description All that were decided on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordListDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderation_mergeWords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeWordsDto'];
      };
    };
    responses: {
      /** @description All that were decided on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordListDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  crosstabs_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownCrosstabDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  crosstabs_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShowCrosstabDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownCrosstabDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `crosstab_unsupported`: These questions cannot be crossed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  crosstabs_hide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description `popular`: those with the most votes first. */
        sort?: components['schemas']['PollSort'];
        /** @description What the question holds, in any case. */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePollDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_update: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdatePollDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_has_votes`: The question has votes. `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  polls_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pollqrcode_qr: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pollvotes_challenge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AskChallengeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollChallengeDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pollvotes_cast: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CastPollVoteDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PollVoteAcceptedDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `invalid_choice`: The question does not take this choice. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `passcode_required`: The session asks for a passcode. `voter_code_required`: The session asks for a voter code. `not_admitted`: The participant is not admitted. `proof_required`: Proof of work required. `too_many_participants`: Too many participants from one address. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_open`: The question is not open. `already_voted`: A vote was already cast. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. `unavailable`: Not ready to serve. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_closed`: This takes nothing from the audience now. `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_upvote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_closed`: This takes nothing from the audience now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_closed`: This takes nothing from the audience now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_downvote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_closed`: This takes nothing from the audience now. `qa_downvotes_off`: The session takes no downvotes. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_takeDownvoteBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_closed`: This takes nothing from the audience now. `qa_downvotes_off`: The session takes no downvotes. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideOnQaItemDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qa_merge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeQaItemDto'];
      };
    };
    responses: {
      /** @description The one that stays. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaItemDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_item_not_found`: There is no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  audienceconfidences_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnConfidencesDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  confidencematrix_matrix: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfidenceMatrixDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `results_hidden`: The results are not shown yet. `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  confidence_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutConfidenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnConfidenceDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_open`: The question is not open. `confidence_not_asked`: The question does not ask for this. `not_voted`: No vote was cast. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  quiz_progressOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionProgressDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  quiz_statistics: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizStatisticsDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  quiz_players: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizPlayerPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_anonymous`: The session asks for no names. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  ideas_ask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionFromIdeasDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. `qa_item_not_found`: There is no such item. `answer_not_found`: There is no such answer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  reactions_react: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReactDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `reactions_closed`: The session takes no reactions now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['GivenTemplateDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Words that are all in it: in its title, its description, its tags or what its questions ask. Capitals and accents do not matter. */
        search?: string;
        /** @description One of its tags, in any spelling that looks alike. */
        tag?: string;
        /** @description Left out: both, one’s own first. */
        origin?: components['schemas']['TemplateOrigin'];
        /** @description Those in this language, and one’s own that say none. Left out: all. */
        language?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatePageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `template_not_found`: There is no such template. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_delete: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `template_not_found`: There is no such template. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /**
       * @description `legal_hold`: The session is under a legal hold.
       *
       *     `edit_conflict`: It was changed meanwhile.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_update: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what is to be changed: refused where it is another one by now. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateTemplateDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `template_not_found`: There is no such template. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `edit_conflict`: It was changed meanwhile. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  templates_use: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UseTemplateDto'];
      };
    };
    responses: {
      201: {
        headers: {
          /** @description The `revision`, as an entity tag. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `template_not_found`: There is no such template. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  exports_export: {
    parameters: {
      query?: {
        format?: components['schemas']['ExportFormat'];
        /** @description Of CSV: a row a participant, a row a vote, or a row a cell of the cross-tabs. Left out, `pivot` where the session asks for names or is `traceable`, else `long`. xlsx has both, where there are both. */
        layout?: components['schemas']['ExportLayout'];
        /** @description Whether CSV begins with a byte order mark, by which Excel knows UTF-8. */
        bom?: boolean;
        /** @description Of what a PDF says by itself. */
        language?: components['schemas']['Language'];
        /** @description In which a PDF tells times: a name of the IANA time zone database. */
        timeZone?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'Content-Disposition'?: string;
          /** @description Of moodle_xml, gift and qti: how many notes stand at the head of the file. */
          'Plenum-Notes'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/pdf': string;
          'text/csv': string;
          'application/json': components['schemas']['SessionExportDto'];
          'application/xml': string;
          'text/plain': string;
          'application/zip': string;
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_anonymous`: The session asks for no names. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  imports_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportTextDto'];
        'multipart/form-data': components['schemas']['ImportFileDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPreviewDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `import_unreadable`: The file cannot be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `import_too_large`: The file is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unsupported_import`: The file is of a format that is not known. `unsupported_media_type`: The body is of a type that is not taken here. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  recount_list: {
    parameters: {
      query?: {
        format?: components['schemas']['BallotFormat'];
        /** @description Of rankings in `blt` and `preflib`: what a ballot says of options that it does not name. `classical`: nothing, it ends before them; no file has equal or skipped places. `completed`: they share the last place, `2=4` in BLT as OpaVote reads it, `{2,4}` in PrefLib. */
        reading?: components['schemas']['BallotReading'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BallotFileDto'];
          'text/csv': string;
          'text/plain': string;
        };
      };
      /** @description `validation_failed`: The request is not valid. `unsupported_ballot_format`: The ballots cannot be written so. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `result_not_final`: The result is not final yet. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  reports_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionReportDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  reports_comparison: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionComparisonDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  answers_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description `pending` and `hidden` are for organizers and moderators alone. */
        state?: components['schemas']['AnswerState'];
        /** @description Only those told as this word, however they are written. */
        word?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `results_hidden`: The results are not shown yet. `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  audience_join: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JoinedDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. `nickname_refused`: The nickname has a word that is not wanted here. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `passcode_required`: The session asks for a passcode. `passcode_wrong`: The passcode is wrong. `voter_code_required`: The session asks for a voter code. `voter_code_invalid`: The voter code is not good for this session. `not_on_roster`: The name is not on the list. `not_admitted`: The participant is not admitted. `too_many_participants`: Too many participants from one address. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `name_taken`: Somebody has joined by this name. `nickname_taken`: Somebody plays by this name. `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_ended`: The session has ended. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  audience_session: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AudienceSessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  leaderboard_leaderboard: {
    parameters: {
      query?: {
        /** @description Entries. */
        limit?: number;
      };
      header?: {
        /** @description The ETag of before. */
        'If-None-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeaderboardDto'];
        };
      };
      /** @description Unchanged since that ETag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `results_hidden`: The results are not shown yet. `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  moderatedsession_see: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModeratorSnapshotDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  qalist_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Left out: all that one may see. */
        status?: components['schemas']['QaStatus'];
        /** @description `top`: the pinned one, then by upvotes, then the older first. `new`: latest first. `controversial`, where the session’s `qaDownvotes` is on: the pinned one, then by (u + d) ^ (min(u, d) / max(u, d)) of upvotes u and downvotes d, then the older first. */
        sort?: components['schemas']['QaSort'];
        /** @description With an organizer’s token: what the big screen sees, and not all. */
        as?: 'screen';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QaPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `qa_downvotes_off`: The session takes no downvotes. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  results_result: {
    parameters: {
      query?: {
        /** @description Another question of the same session: the result in each of its groups. */
        by?: string;
      };
      header?: {
        /** @description The ETag of before. */
        'If-None-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['ResultDto'] | components['schemas']['CrossTabDto'];
        };
      };
      /** @description Unchanged since that ETag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `crosstab_unsupported`: These questions cannot be crossed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `results_hidden`: The results are not shown yet. `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `question_not_found`: There is no such question. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  results_results: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResultsDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pollresults_result: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of before. */
        'If-None-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultDto'];
        };
      };
      /** @description Unchanged since that ETag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `results_hidden`: The results are not shown yet. `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  screen_screen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreenSnapshotDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  resultsstreams_stream: {
    parameters: {
      query?: {
        /** @description Where no header can be sent. */
        token?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description `unauthorized`: A valid token is needed. `screen_link_revoked`: The screen link was revoked. `moderator_link_revoked`: The moderator link was revoked. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pollstreams_stream: {
    parameters: {
      query?: {
        /** @description Where no header can be sent. */
        token?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description `not_admitted`: The participant is not admitted. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  accountexport_export: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountExportDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        search?: string;
        role?: components['schemas']['AccountRole'];
        disabled?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminAccountPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminAccountDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_not_found`: There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_not_found`: There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `own_account`: This cannot be done to one’s own account. `legal_hold`: The session is under a legal hold. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_update: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ChangeAccountDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminAccountDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_not_found`: There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `own_account`: This cannot be done to one’s own account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_makeResetLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeLinkDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `account_not_found`: There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminaccounts_makeInvite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['MakeInviteDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeLinkDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `limit_reached`: No more of these fit here. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_list: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        search?: string;
        status?: 'draft' | 'live' | 'ended';
        /** @description Whether under a legal hold. */
        held?: boolean;
        /** @description Whether a quick poll. */
        poll?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSessionPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSessionViewDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `legal_hold`: The session is under a legal hold. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `invalid_transition`: This cannot be done in the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_hold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsessions_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSessionDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `session_not_found`: There is no such session. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsettings_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSettingsDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsettings_update: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ChangeSettingsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdminSettingsDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `setting_fixed`: The environment decides this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  adminsettings_preview: {
    parameters: {
      query: {
        days: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionPreviewDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_listJobs: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FailedJobListDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_retryJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is back in its queue. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `job_not_found`: There is no such failed job. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_removeJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `job_not_found`: There is no such failed job. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_listAudit: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Part of the email address, or the id, of who acted. */
        actor?: string;
        action?: components['schemas']['AuditAction'];
        /** @description Part of what it was done to, as it was called then, or its id. */
        target?: string;
        /** @description This moment included. */
        from?: string;
        /** @description This moment excluded. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageDto'];
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_exportAudit: {
    parameters: {
      query?: {
        /** @description Part of the email address, or the id, of who acted. */
        actor?: string;
        action?: components['schemas']['AuditAction'];
        /** @description Part of what it was done to, as it was called then, or its id. */
        target?: string;
        /** @description This moment included. */
        from?: string;
        /** @description This moment excluded. */
        until?: string;
        format?: 'csv' | 'ndjson';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/x-ndjson': string;
        };
      };
      /** @description `validation_failed`: The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  operations_getNumbers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NumbersDto'];
        };
      };
      /** @description `unauthorized`: A valid token is needed. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `admin_required`: Only admins may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  pictures_picture: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of before. */
        'If-None-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          ETag?: string;
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
        };
      };
      /** @description It looks as it did with that ETag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `poll_not_found`: There is no such poll. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `too_many_requests`: Too many requests. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description `overloaded`: Too busy; nothing was recorded. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  server_info: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerInfoDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  metrics_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  health_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
  health_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description `unavailable`: Not ready to serve. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description Any other error: a body that is no JSON or too large, too many requests, … */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
    };
  };
}
