//! A part of an explanation, laid out, and the way to it. It knows kinds of blocks and nothing of what they say.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, function_component, html};

use crate::app::shared::no_break;
use crate::wording::{Block, Grid, Part, Sum};

/// How deep a part's heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// A part of a section.
    Section,
    /// A step of the worked example.
    Step,
}

#[derive(Properties)]
pub(crate) struct ExplanationPartProps {
    pub(crate) part: Rc<Part>,
    pub(crate) depth: Depth,
}

impl PartialEq for ExplanationPartProps {
    /// A part that was made again counts as a different one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.part, &other.part) && self.depth == other.depth
    }
}

/// A part under its heading, laid out again only where it was made again.
#[function_component]
pub(crate) fn ExplanationPart(props: &ExplanationPartProps) -> Html {
    let ExplanationPartProps { part, depth } = props;
    let heading = match depth {
        Depth::Section => html! { <h3 id={part.id} tabindex="-1">{ &part.title }</h3> },
        Depth::Step => html! { <h4 id={part.id} tabindex="-1">{ &part.title }</h4> },
    };
    html! {
        <section class="method" key={part.id} data-part={part.id} aria-labelledby={part.id}>
            { heading }
            { for part.blocks.iter().map(block) }
        </section>
    }
}

/// The way to a part, for a table of contents.
pub(crate) fn way(id: &str, title: &str, go: &Callback<()>) -> Html {
    html! {
        <li key={id.to_owned()}>
            <button type="button" class="way" data-to={id.to_owned()} onclick={go.reform(|_| ())}>{ title }</button>
        </li>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Text(text) => html! { <p>{ no_break(text) }</p> },
        Block::Result(text) => html! { <p class="method-result">{ no_break(text) }</p> },
        Block::Link(what, address) => html! {
            <p class="link-alone"><a href={*address} target="_blank" rel="noreferrer noopener">{ *what }</a></p>
        },
        Block::Terms(terms) => html! {
            <dl class="terms">
                { for terms.iter().map(|(term, meaning)| html! {
                    <div><dt>{ term }</dt><dd>{ no_break(meaning) }</dd></div>
                }) }
            </dl>
        },
        Block::Sums(sums) => html! { <dl class="sums">{ for sums.iter().map(sum) }</dl> },
        Block::Grid(of) => grid(of),
    }
}

fn sum(sum: &Sum) -> Html {
    html! {
        <div>
            <dt>{ sum.found }</dt>
            if !sum.how.is_empty() {
                <dd class="sum-how">{ &sum.how }</dd>
            }
            <dd class="sum-numbers">{ &sum.numbers }</dd>
        </div>
    }
}

/// The roles are said again, because a table that is laid out as a list on a small screen loses them in some browsers.
pub(crate) fn grid(grid: &Grid) -> Html {
    // Three columns of numbers fit a phone; more, or words, do not.
    let wide = grid.heads.len() > 3 || !grid.numeric;
    let class = classes!(
        "grid",
        grid.numeric.then_some("grid-numbers"),
        wide.then_some("grid-wide")
    );
    let row = |cells: &Vec<String>| {
        html! {
            <tr role="row">
                { for cells.iter().enumerate().map(|(place, cell)| match place {
                    0 => html! { <th scope="row" role="rowheader">{ no_break(cell) }</th> },
                    _ => html! { <td role="cell" data-head={grid.heads.get(place).copied()}>{ no_break(cell) }</td> },
                }) }
            </tr>
        }
    };
    html! {
        <table role="table" {class}>
            <caption>{ no_break(&grid.caption) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for grid.heads.iter().map(|head| if head.is_empty() {
                        html! { <td role="cell"></td> }
                    } else {
                        html! { <th scope="col" role="columnheader">{ *head }</th> }
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for grid.rows.iter().map(row) }</tbody>
        </table>
    }
}
