//! The one integration-test binary: acceptance cases, properties, policy data, texts, layering.

mod policies;
