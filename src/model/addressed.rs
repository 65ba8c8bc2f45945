//! Records that say themselves who may see them.

use super::kind::risk::Audience;
use super::record::{List, Record};

/// A record that says itself who may see it.
pub trait Addressed {
    fn audience(&self) -> Option<Audience>;

    /// Whether a reader may see it: we see everything, the client what is marked for the client.
    fn is_for(&self, reader: Audience) -> bool {
        reader == Audience::Internal || self.audience() == Some(Audience::Client)
    }
}

macro_rules! addressed {
    ($($module:ident::$Type:ident)*) => {$(
        impl Addressed for super::kind::$module::$Type {
            fn audience(&self) -> Option<Audience> {
                self.audience
            }
        }
    )*};
}

addressed! {
    change::Change contact::Contact decision::Decision issue::Issue meeting::Meeting risk::Risk
}

/// The records that a reader may see.
pub fn visible<T: Addressed>(list: &List<T>, reader: Audience) -> impl Iterator<Item = &Record<T>> {
    list.iter().filter(move |record| record.is_for(reader))
}
