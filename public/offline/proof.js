// Proof of work (ADR 0008): finds the number that, behind a challenge and a colon, gives a SHA-256 hash (FIPS 180-4) with
// so many zero bits at its beginning. Runs as a worker of a page, and within the service worker, which may start none.
// `crypto.subtle` is no help: each of its hashes takes longer than a hundred of these.
(() => {
  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  // The first bits of the fractional parts of the roots of the primes.
  (() => {
    const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) {
      if (primes.every((p) => n % p)) primes.push(n);
    }
    primes.forEach((p, i) => (K[i] = fraction(Math.cbrt(p))));
    primes.slice(0, 8).forEach((p, i) => (START[i] = fraction(Math.sqrt(p))));
  })();

  const W = new Uint32Array(64);

  // One block of 64 bytes into the state.
  function block(state, bytes, at) {
    for (let i = 0; i < 16; i += 1) {
      const j = at + 4 * i;
      W[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const [x, y] = [W[i - 15], W[i - 2]];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      W[i] = W[i - 16] + s0 + W[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  // The message up to its last whole block, once; then what is left with each number.
  function search(challenge) {
    const head = new TextEncoder().encode(`${challenge}:`);
    const whole = head.length - (head.length % 64);
    const middle = START.slice();
    for (let at = 0; at < whole; at += 64) block(middle, head, at);
    const tail = new Uint8Array(128);
    const state = new Uint32Array(8);
    // Does a number give so many zero bits?
    return (number, bits) => {
      const digits = String(number);
      let length = head.length - whole;
      tail.fill(0);
      tail.set(head.subarray(whole));
      for (let i = 0; i < digits.length; i += 1) tail[length++] = digits.charCodeAt(i);
      tail[length] = 0x80;
      const size = length < 56 ? 64 : 128;
      new DataView(tail.buffer).setUint32(size - 4, (head.length + digits.length) * 8);
      state.set(middle);
      for (let at = 0; at < size; at += 64) block(state, tail, at);
      const zeros = state[0] ? Math.clz32(state[0]) : 32 + Math.clz32(state[1]);
      return zeros >= bits;
    };
  }

  // Answers the number. Lets others have their turn now and then.
  async function solve(challenge, bits) {
    const fits = search(challenge);
    for (let number = 0; ; number += 1) {
      if (fits(number, bits)) return String(number);
      if (number % 20_000 === 19_999) await new Promise((done) => setTimeout(done));
    }
  }

  if ("WorkerGlobalScope" in self && !("registration" in self)) {
    self.onmessage = async ({ data }) => self.postMessage(await solve(data.challenge, data.bits));
  } else {
    self.stoaProof = { solve };
  }
})();
