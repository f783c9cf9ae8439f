/** What `npm run certificate` says about itself. */
export const usage = `Certificates on Node.js: run them again, and sign those that hold.

  npm run certificate -- verify FILE…   runs every solution of certificates (JSON, PNG, .jwt, or a link)
      --json             prints a report for machines; npm run --silent keeps npm's own lines out
      --seconds N        time for each solution                                    (120)
      --memory N         memory for all processes of one solution, in MB           (3072)

  npm run certificate -- sign FILE --key KEY --issuer did:web:… --name NAME
      verifies FILE as above, and issues an Open Badges 3.0 credential only if it holds
      --key KEY          file of the private key, or - for standard input
      --url URL          page of the organisation
      --evidence URL     page where the certificate can be verified again
      --days N           days for which it is valid; without it, for good
      --out FILE         where to write it            (the name of FILE with .jwt at its end)
      --png FILE         writes a picture that carries it too
      --image FILE       the picture; without it FILE, if that is a PNG
      --seconds, --memory  as above

  npm run certificate -- keygen --issuer did:web:… [--id 2026-1] [--out FOLDER]
      makes an Ed25519 key: private-key.jwk.json, for you alone, and did.json, for the web

  npm run certificate -- did --key KEY [--key OLDER…]
      prints did.json;  --trust --name NAME prints an entry for docs/trusted-issuers.yaml

  npm run certificate -- conforms FILE.jwt --schema FILE
      validates the credential against a JSON Schema, such as 1EdTech's of Open Badges 3.0

It ends with 0 when all is well; with 1 when a certificate does not hold, or a credential does not conform; with 2 when
something could not be done: a wrong option, a file that can't be read, no permission model in this Node.js.`;
