//! The five built-in policies as data.

use distanskoll::{BUILTIN_IDS, Policy};

#[test]
fn every_built_in_policy_loads() {
    for id in BUILTIN_IDS {
        if let Err(error) = Policy::builtin(id) {
            panic!("{id}: {error} {:#?}", error.issues());
        }
    }
}
