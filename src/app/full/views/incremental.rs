//! Incremental rendering: a long section comes part by part, each in a task of its own. Made at once, it would hold up the
//! page for as long as a slow processor takes for all of it.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref, use_state_eq};

use crate::browser::task;

/// How many of `count` parts are there: the first from the beginning, and one more after each task.
#[hook]
pub(crate) fn use_incremental(count: usize) -> usize {
    let there = use_state_eq(|| 1_usize);
    use_effect_with((*there, count), {
        let setter = there.setter();
        move |(there, count): &(usize, usize)| {
            let next = there + 1;
            if next <= *count {
                task::in_own_task(move || setter.set(next));
            }
        }
    });
    (*there).min(count)
}

/// The first `there` parts, each made once for what it is made `of`.
#[hook]
pub(crate) fn use_incremental_parts<D, T>(of: D, there: usize, make: impl Fn(&D, usize) -> T) -> Vec<Rc<T>>
where
    D: PartialEq + 'static,
    T: 'static,
{
    let made = use_mut_ref(|| None::<(D, Vec<Rc<T>>)>);
    let mut made = made.borrow_mut();
    let (of, mut parts) = match made.take() {
        Some((known, parts)) if known == of => (known, parts),
        _ => (of, Vec::new()),
    };
    while parts.len() < there {
        parts.push(Rc::new(make(&of, parts.len())));
    }
    let shown = parts.clone();
    *made = Some((of, parts));
    shown
}
