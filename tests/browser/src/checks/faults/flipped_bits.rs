//! A hundred flipped bits in every program and script: the browser holds each file to the hash that the build wrote down, and
//! uses none. (It does the same with packs, which have a checksum besides: five hundred bits of each are flipped without a
//! browser, in `tests/national_packs/damage.rs`.)

use serde_json::{Value, json};

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// How many bits of each file.
const BITS: usize = 100;

/// Loads a script by an element as the page does; answers how many ran.
const RUN: &str = "
    const [name, integrity, times, done] = arguments;
    (async () => {
        let used = 0;
        for (let i = 0; i < times; i += 1) {
            await new Promise((next) => {
                const script = document.createElement('script');
                const src = new URL(`${name}?bit=${i}`, document.baseURI).href;
                Object.assign(script, { type: 'module', integrity, crossOrigin: 'anonymous', src });
                script.onload = () => { used += 1; next(); };
                script.onerror = next;
                document.head.append(script);
            });
        }
        done(used);
    })();";

/// Fetches a file with its hash, as the page does, past the cache in which a sound one may be.
const FETCH: &str = "
    const [name, integrity, times, done] = arguments;
    (async () => {
        // Ten at once: much of it is waiting.
        let used = 0;
        for (let from = 0; from < times; from += 10) {
            const places = Array.from({ length: Math.min(10, times - from) }, (_, at) => from + at);
            const fetched = await Promise.all(places.map(async (i) => {
                const sound = fetch(`${name}?bit=${i}`, { integrity, cache: 'no-store' });
                return sound.then((answer) => answer.arrayBuffer()).then(() => 1, () => 0);
            }));
            used += fetched.reduce((all, one) => all + one, 0);
        }
        done(used);
    })();";

fn asked_for(visit: &Visit, name: &str) -> usize {
    let requests = visit.server.requests();
    requests.iter().filter(|one| one.path.ends_with(name)).count()
}

fn ensure_none(visit: &Visit, name: &str, used: usize) -> Verdict {
    ensure(used == 0, || format!("{used} damaged copies of {name} were used"))?;
    let asked = asked_for(visit, name);
    ensure(asked >= BITS, || {
        format!("{name} was asked for {asked} times only")
    })
}

pub(super) fn in_every_program(visit: &Visit) -> Verdict {
    visit.open()?;
    let mut later: Vec<(String, String, String)> = Vec::new();
    let list = visit.built_file("later/list-", ".json")?;
    let list: Value = serde_json::from_str(&visit.site.text(list).unwrap_or_default())?;
    for (name, written) in list.as_object().into_iter().flatten() {
        let (file, integrity) = written
            .as_str()
            .and_then(|one| one.split_once(' '))
            .unwrap_or_default();
        if name.rsplit('.').next() == Some("postcard") {
            continue;
        }
        later.push((name.clone(), file.to_owned(), integrity.to_owned()));
    }
    ensure(later.len() > 5, || {
        format!("the list of later files has {later:?}")
    })?;
    for (name, file, integrity) in &later {
        visit.server.damage(file);
        let is_script = name.rsplit('.').next() == Some("js");
        let way = if is_script { RUN } else { FETCH };
        let used = visit
            .browser
            .run_until_answer(way, &json!([file, integrity, BITS]))?;
        ensure_none(visit, file, used)?;
    }
    let first: Vec<(String, String)> = visit.browser.run(
        "return [...document.querySelectorAll('head [integrity]')].map((one) => {
            const href = (one.src || one.href).split('?')[0];
            return [href.slice(document.baseURI.length), one.integrity];
        }).filter(([name]) => !name.includes('later/'))",
        &json!([]),
    )?;
    ensure(first.len() >= 4, || format!("the page holds {first:?} to hashes"))?;
    for (name, integrity) in &first {
        visit.server.damage(name);
        let used = visit
            .browser
            .run_until_answer(FETCH, &json!([name, integrity, BITS]))?;
        ensure_none(visit, name, used)?;
        // A sound one is used, or all this would show nothing.
        visit.server.repair();
        let used: usize = visit
            .browser
            .run_until_answer(FETCH, &json!([name, integrity, 1]))?;
        ensure(used == 1, || format!("a sound {name} is not used"))?;
    }
    println!(
        "measured {}: {} flipped bits in each of {} files, none used",
        visit.engine(),
        BITS,
        later.len() + first.len()
    );
    Ok::<_, Problem>(())
}
