/*
 * Behind first.js on the audience's page, as plain as that: sends the join that a link asks for while
 * the page itself is still on its way, so that on a bad line the answer is there when the page is.
 * What it reads and keeps is as in src/audience/memory.ts; early-join.ts there goes on from here.
 */
(function (address) {
  var LIMIT = 15000; // of a call, in milliseconds
  var RETRY = 3000; // until a page that did not come whole is loaded anew, to which some are added

  addEventListener(
    'error',
    function (event) {
      // A script that could not be loaded: the line broke in the middle.
      if (!(event.target instanceof HTMLScriptElement)) return;
      setTimeout(
        function () {
          address.reload();
        },
        RETRY * (1 + Math.random()),
      );
    },
    true,
  );

  var meta = document.querySelector('meta[name=base-path]');
  var base = meta ? meta.content : '';
  var link = /\/j\/(\d{8})$/.exec(address.pathname);
  if (!link || !window.fetch || !window.AbortController) return;
  var code = link[1];

  /* The participant of before, or whoever has tried to join from here before. */
  function addWho(sent) {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    var joinKey = Array.prototype.map
      .call(bytes, function (byte) {
        return ('0' + byte.toString(16)).slice(-2);
      })
      .join('');
    try {
      var poll = localStorage.getItem('plenum:poll:' + base + code);
      if (poll !== null) {
        sent.participantToken = JSON.parse(poll).participantToken;
        return;
      }
      var kept = localStorage.getItem('plenum:join' + base);
      if (kept !== null && kept.indexOf(code + ':') === 0) {
        joinKey = kept.slice(code.length + 1);
      } else {
        localStorage.setItem('plenum:join' + base, code + ':' + joinKey);
      }
    } catch (blocked) {
      // No storage in this browser, or not ours.
    }
    sent.joinKey = joinKey;
  }

  var sent = { code: code };
  addWho(sent);
  var voterCode = new URLSearchParams(address.hash.slice(1)).get('voter');
  if (voterCode !== null) sent.voterCode = voterCode;
  var timeout = new AbortController();
  setTimeout(function () {
    timeout.abort();
  }, LIMIT);
  var response = fetch(base + '/v1/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
    signal: timeout.signal,
  });
  response.catch(function () {
    // Whoever takes it hears of it.
  });
  window.plenumJoin = { sent: sent, response: response };
})(location);
