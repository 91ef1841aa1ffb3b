//! Parts of the page that know nothing but their properties.

mod announcer;
mod figure_field;
mod finding_article;
mod ladder;
mod picture;
mod theme;

pub(crate) use announcer::Announcer;
pub(crate) use figure_field::{FigureField, Message, figure_field};
pub(crate) use finding_article::{FindingArticle, finding_heading};
pub(crate) use ladder::ladder;
pub(crate) use picture::{Drawing, Picture};
pub(crate) use theme::{Theme, ThemeProvider};
