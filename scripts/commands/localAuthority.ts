/** A certificate authority for one machine, and the certificates it signs: EC P-256, for local names and addresses alone. */
import "reflect-metadata";
import type { webcrypto } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from "@peculiar/asn1-x509";
import * as x509 from "@peculiar/x509";

const DAY = 86_400_000;
const AUTHORITY_DAYS = 730;
/** iPads take no server certificate that lasts longer */
const SERVER_DAYS = 397;
/** a tablet's clock may be behind */
const BACKDATED = DAY;

const KEYS = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** A device that trusts this authority must not have to trust it for the rest of the internet. */
const LOCAL_NAMES = ["localhost", "local", "lan", "internal", "home.arpa"];
const LOCAL_NETWORKS = [
  ...["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "127.0.0.0/8"],
  ...["::1/128", "fc00::/7", "fe80::/10"],
];

export interface Pair {
  readonly certificate: x509.X509Certificate;
  readonly key: webcrypto.CryptoKey;
}

const serial = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("hex");
const newKeys = () => crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
const networkOf = (address: string) => `${address}/${isIP(address) === 4 ? 32 : 128}`;

/** What the authority may sign for: the machine's own names, local names, private networks. */
function constraints(names: readonly string[]): x509.Extension {
  const localNetworks = new Networks(LOCAL_NETWORKS);
  const subtrees = [
    ...[...LOCAL_NAMES, ...names.filter((name) => isIP(name) === 0)].map(
      (dNSName) => new GeneralName({ dNSName }),
    ),
    ...[
      ...LOCAL_NETWORKS,
      ...names.filter((name) => isIP(name) && !localNetworks.holds(name)).map(networkOf),
    ].map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }));
  const value = new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) });
  return new x509.Extension(id_ce_nameConstraints, true, AsnConvert.serialize(value));
}

class Networks {
  readonly #list = new BlockList();
  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = "", prefix] = network.split("/");
      this.#list.addSubnet(address, Number(prefix), isIP(address) === 4 ? "ipv4" : "ipv6");
    }
  }
  holds(address: string): boolean {
    return this.#list.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
  }
}

/** The names among these that the authority may not sign for: devices would refuse the certificate. */
export function notPermitted(authority: x509.X509Certificate, names: readonly string[]): string[] {
  const found = authority.getExtension(id_ce_nameConstraints);
  if (!found) return [];
  const bases = [...(AsnConvert.parse(found.value, NameConstraints).permittedSubtrees ?? [])].map(
    ({ base }) => base,
  );
  const networks = new Networks(bases.flatMap(({ iPAddress }) => iPAddress ?? []));
  const suffixes = bases.flatMap(({ dNSName }) => dNSName ?? []);
  return names.filter((name) =>
    isIP(name)
      ? !networks.holds(name)
      : !suffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`)),
  );
}

/** A new authority, told apart on a device's list by the machine and the month. */
export async function newAuthority(machine: string, names: readonly string[], now: number): Promise<Pair> {
  const keys = await newKeys();
  const from = now - BACKDATED;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [
      { O: ["Đối Thoại"] },
      { CN: [`Đối Thoại CA ${machine} ${new Date(now).toISOString().slice(0, 7)}`] },
    ],
    notBefore: new Date(from),
    notAfter: new Date(from + AUTHORITY_DAYS * DAY),
    signingAlgorithm: KEYS,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      constraints(names),
    ],
  });
  return { certificate, key: keys.privateKey };
}

/** A certificate for these names and addresses, never longer than the authority's own. */
export async function newServerCertificate(
  authority: Pair,
  names: readonly string[],
  now: number,
): Promise<Pair> {
  const keys = await newKeys();
  const from = now - BACKDATED;
  const until = Math.min(from + SERVER_DAYS * DAY, authority.certificate.notAfter.getTime());
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: [{ O: ["Đối Thoại"] }, { CN: ["Máy chủ hội nghị"] }],
    issuer: authority.certificate.subjectName.toJSON(),
    notBefore: new Date(from),
    notAfter: new Date(until),
    signingAlgorithm: KEYS,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) ? ("ip" as const) : ("dns" as const), value })),
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.certificate.publicKey),
    ],
  });
  return { certificate, key: keys.privateKey };
}

export async function keyToPem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}

/** The authority as its two files hold it. */
export async function readAuthority(certificate: string, key: string): Promise<Pair> {
  const der = x509.PemConverter.decodeFirst(key);
  return {
    certificate: new x509.X509Certificate(certificate),
    key: await crypto.subtle.importKey("pkcs8", der, KEYS, true, ["sign"]),
  };
}
