//! The measures' own words, which stand beside every trust's and are the same for all.

use crate::language;
use crate::national::asking;
use crate::paper::Paper;

fn catalogue() -> Paper {
    let mut paper = Paper::default();
    asking(|_, measures| {
        for measure in measures {
            paper.heading(2, &measure.id.to_string());
            paper.title("name", &measure.name);
            paper.title("short", &measure.short_name);
            paper.label(&format!("65 {}", measure.counts));
            paper.label(&measure.cohort);
            if let Some(own) = &measure.own_pupils {
                paper.label(own);
            }
            paper.says(&measure.why);
            paper.says(&measure.definition);
            paper.notes(&measure.caveats);
            paper.says(&measure.next_release);
        }
    });
    paper
}

#[test]
fn the_measures_own_words() {
    let paper = catalogue();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("the_measures_own_words", paper.text());
    });
    // Why no direction is agreed is the one thing that cannot be said without the word.
    let says_why = |fault: &String| fault.starts_with("\"better\"") && fault.contains("better");
    let faults = paper.said().iter().flat_map(language::faults);
    let faults: Vec<_> = faults.filter(|fault| !says_why(fault)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
