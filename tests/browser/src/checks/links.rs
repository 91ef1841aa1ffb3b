//! The address as a link: what is put into it comes back, a damaged or hostile one harms nothing, and a real one opens with its
//! figures and its view, or says why not.

use serde_json::{Value, json};

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// No link of a typical trust of ten schools is longer.
const LONGEST_OF_TEN_SCHOOLS: u64 = 2_000;

/// A typical trust: twelve measures for all pupils and six for disadvantaged ones, in ten schools, and two reflections.
fn ten_schools() -> String {
    let names = [
        "St Mary’s Church of England Primary School",
        "Oakwood Primary Academy",
        "Ash Grove Junior School",
        "Elm Park Primary",
        "Hilltop Community Primary School",
        "Riverside Academy",
        "Holy Trinity Catholic Primary",
        "Beech Lane Infant School",
        "Westfield Primary",
        "The Willows Primary Academy",
    ];
    let measures = [
        "rwm_expected",
        "rwm_higher",
        "reading_expected",
        "writing_expected",
        "maths_expected",
        "grammar_expected",
        "reading_progress",
        "maths_progress",
        "phonics",
        "good_level_of_development",
        "absence_primary",
        "persistent_absence",
    ];
    let mut lines = String::from(
        "@topics\tearly_years primary_checks key_stage_2 attendance\n@peers\tclosest\n@by-school\tyes\n\
         @trust-name\tNorthern Lights Learning Trust\nresults-year\t2024/25\n",
    );
    // Digits without a pattern, the same each time.
    let mut seed = 7u32;
    let mut digits = |least: u32, below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (least + (seed >> 8) % below).to_string()
    };
    for (place, name) in names.iter().enumerate() {
        let mut cell = |column: &str, text: &str| {
            lines.extend(["@school ", &place.to_string(), "\t", column, "\t", text, "\n"]);
        };
        cell("school-name", name);
        cell("school-phase", "Primary");
        cell("school-pupils", &digits(180, 340));
        for (at, measure) in measures.iter().enumerate() {
            cell(measure, &digits(20, 70));
            if at < 6 {
                cell(&format!("{measure}-disadvantaged"), &digits(20, 60));
            }
        }
        for cohort in ["key_stage_2", "year_1", "reception", "enrolled"] {
            cell(&format!("{cohort}-pupils"), &digits(28, 33));
        }
        cell("key_stage_2-disadvantaged-pupils", &digits(8, 20));
    }
    lines.push_str(
        "@reflect-assurance\tWe compare these with what teachers tell us and look at the work in books with our governors each \
         term.\\nWe also discuss the reading programme and attendance with families of pupils who are often away.\n\
         @reflect-goals\tReading fluency by the end of year two in all our schools, more pupils at the higher standard in \
         mathematics, fewer days lost to absence, and teachers who stay with us and grow in their subject.\n",
    );
    lines
}

/// Runs a script that has the module as `links` and calls `done`.
fn with_module(visit: &Visit, script: &str, argument: &str) -> Result<Value, Problem> {
    let module = format!("{}{}", visit.address(), visit.built_file("later/links-", ".js")?);
    let script = format!(
        "const [module, lines, done] = arguments;
         const outcome = async (text) => links.linesOf(text).then((read) => read, () => null);
         let links;
         import(module).then(async (loaded) => {{ links = loaded; {script} }}).catch((error) => done(String(error)));"
    );
    visit
        .browser
        .run_until_answer(&script, &json!([module, argument]))
}

/// Random lines are tried in so many scripts, each of a thousand: a script has half a minute.
const PARTS: u32 = 10;

pub(super) fn holds_what_it_was_made_of(visit: &Visit) -> Verdict {
    visit.open()?;
    for part in 1..=PARTS {
        let answer = with_module(visit, ROUND_TRIPS, &part.to_string())?;
        ensure(answer == json!(true), || answer.to_string())?;
    }
    let answer = with_module(
        visit,
        "
        const address = await links.addressOf(lines, 'measure/rwm_expected/all/over-time');
        const back = await links.linesOf(address.slice(address.indexOf('#')));
        const plain = await links.addressOf('', 'sector');
        const sorted = (text) => text.split('\\n').sort().join();
        done([sorted(back) === sorted(lines), address.length, plain.slice(plain.indexOf('#'))]);",
        &ten_schools(),
    )?;
    let length = answer[1].as_u64().unwrap_or(u64::MAX);
    ensure(answer[0] == json!(true) && answer[2] == json!("#sector"), || {
        answer.to_string()
    })?;
    ensure(length < LONGEST_OF_TEN_SCHOOLS, || {
        format!("the link of ten schools has {length} characters")
    })
}

/// Lines at random, by the number that they are given, come back from their links.
const ROUND_TRIPS: &str = "
        let seed = Number(lines) * 7919;
        const below = (count) => (seed = (seed * 48271) % 2147483647) % count;
        const texts = ['65', '<5', 'SUPP', '64.5%', 'é🎓', 'Saint Mary’s', ' ', '=1+1', '@school 3', '\\\\n', '\\u2028'];
        const names = ['rwm_expected', 'phonics-2022-23', 'school-name', 'maths-disadvantaged', '@peers', '@reflect-goals', '@columns', ''];
        const one = (list) => list[below(list.length)];
        // The cells of a school may come back in another order.
        const inOrder = (text) => {
            const all = text.split('\\n');
            const school = (line) => line.startsWith('@school ');
            return JSON.stringify([all.filter((line) => !school(line)), all.filter(school).sort()]);
        };
        for (let trial = 0; trial < 1000; trial += 1) {
            let text = '';
            for (let line = below(8); line > 0; line -= 1) text += `${one(names)}\\t${one(texts)}\\n`;
            const schools = below(6);
            for (let place = 0; place < schools; place += 1) {
                for (let cell = below(6); cell > 0; cell -= 1) text += `@school ${place}\\t${one(names)}\\t${one(texts)}\\n`;
            }
            if (!text) continue;
            const address = await links.addressOf(text, 'sector');
            const back = await links.linesOf(address.slice(address.indexOf('#')));
            if (inOrder(back) !== inOrder(text)) return done(`not the same: ${text} and ${back}`);
        }
        done(true);";

pub(super) fn damaged_ones_are_refused(visit: &Visit) -> Verdict {
    visit.open()?;
    for script in [DAMAGED, HOSTILE] {
        let answer = with_module(visit, script, &ten_schools())?;
        ensure(answer == json!(true), || answer.to_string())?;
    }
    Ok(())
}

/// Every link that is cut off is refused, and of those with one bit turned none says anything else.
const DAMAGED: &str = "
        const address = await links.addressOf(lines, 'sector');
        const link = address.slice(address.indexOf('#'));
        const whole = await outcome(link);
        const end = link.indexOf('.sector');
        for (let at = 0; at < end; at += 1) {
            if (await outcome(link.slice(0, at)) !== null) return done(`cut off at ${at} it is read`);
        }
        let harmless = 0;
        for (let flip = 0; flip < 2000; flip += 1) {
            const at = (flip * 7919) % link.length;
            const letter = String.fromCharCode(link.charCodeAt(at) ^ (1 << flip % 7));
            const read = await outcome(link.slice(0, at) + letter + link.slice(at + 1));
            if (read === null) continue;
            if (read !== whole) return done(`with ${letter} at ${at} it says something else`);
            harmless += 1;
        }
        done(harmless > 200 ? `${harmless} are read` : true);";

/// Links that are made to hurt are refused, and soon.
const HOSTILE: &str = "
        const packed = async (bytes) => {
            const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
            const all = new Uint8Array(await new Response(stream).arrayBuffer());
            return btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join(''))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
        };
        const bomb = await packed(new Uint8Array(40_000_000));
        const began = performance.now();
        const hostile = ['#figures=2.' + bomb, '#figures=1.' + bomb, '#figures=2.' + 'A'.repeat(1_000_000), '#figures=2.!!!!',
            '#figures=2.<script>window.hurt = 1</script>', '#figures=0.eJwDAAAAAAE', '#figures=2', '#figures=', '#figures=99999999999999999999.A',
            '#figures=2.' + await packed(new TextEncoder().encode('no columns'))];
        for (const one of hostile) {
            if (await outcome(one) !== null) return done(`${one.slice(0, 40)} is read`);
        }
        const took = performance.now() - began;
        if (took > 5000) return done(`the hostile ones took ${took} ms`);
        // Form 1 is read as ever.
        const old = await outcome('#figures=1.' + await packed(new TextEncoder().encode('rwm_expected\\t65\\n')));
        done(window.hurt || old !== 'rwm_expected\\t65\\n' ? `${old}` : true);";

/// An address with figures and a view, as the page makes it.
fn made(visit: &Visit, lines: &str, view: &str) -> Result<String, Problem> {
    visit.browser.run_until_answer(
        "const [lines, view, done] = arguments;
         globalThis.trustBenchmark.link(done, lines, view);",
        &json!([lines, view]),
    )
}

const FIGURES: &str = "@topics\tkey_stage_2\nrwm_expected\t65\nkey_stage_2-pupils\t182\n";

pub(super) fn opens_with_figures_and_view(visit: &Visit) -> Verdict {
    visit.open()?;
    for (view, shown) in [
        (
            "measure/rwm_expected/all/over-time",
            "#rwm_expected-all-over-time-tab[aria-selected=true]",
        ),
        ("reflect", "[data-room-open=reflect]"),
    ] {
        let address = made(visit, FIGURES, view)?;
        ensure(address.contains("#figures=2."), || address.clone())?;
        visit.browser.open(&address)?;
        visit.until_full()?;
        visit.browser.until(
            &format!("the view {view}"),
            "return document.querySelector(arguments[0]) !== null && location.hash === `#${arguments[1]}`",
            &json!([shown, view]),
        )?;
    }
    let address = made(visit, FIGURES, "your-trust")?;
    visit.browser.open(&address)?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.until_finding(KEY_STAGE_2)?;
    let said = widget.sentence(KEY_STAGE_2)?;
    ensure(said.contains("24% to 80% of 626 trusts"), || said.clone())
}

pub(super) fn says_why_it_does_not_open(visit: &Visit) -> Verdict {
    visit.open()?;
    let whole = made(visit, FIGURES, "sector")?;
    let payload = whole.find(".sector").unwrap_or(whole.len());
    let newer = whole.replace("#figures=2.", "#figures=9.");
    for (address, words) in [
        (&whole[..payload - 9], "could not be read"),
        (&newer, "later edition"),
    ] {
        visit.browser.open(address)?;
        visit.until_full()?;
        visit.browser.until(
            &format!("why {address} is not opened"),
            "const said = document.querySelector('#no-link');
             return said.getClientRects().length > 0 && said.textContent.includes(arguments[0]);",
            &json!([words]),
        )?;
        // The page works on.
        visit.browser.until(
            "a page to work with",
            "return document.querySelector('#app button') !== null && document.documentElement.dataset.state === 'ready'",
            &json!([]),
        )?;
    }
    Ok(())
}
