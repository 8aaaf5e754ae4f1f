//! Which pages travel together: each chunk of the browser's code is one split point.
//!
//! A split point a page would give one small file for every combination of pages that share a function (180 files
//! with eleven pages, seventy for one page); a split point a feature gives a handful (ADR 0005).

use crate::accounts::SignInRoute;
use crate::desk::{DeskRequestRoute, DeskRoute, KeysRoute, OutboxRoute};
use crate::home::{HomeRoute, MineRoute};
use crate::requests::page::{
    MessagesRoute, ReportRoute, RequestRoute, RequestsRoute, SubscribeRoute,
};
use crate::site::{AboutRoute, DevelopersRoute};
use crate::style::StyleRoute;
use leptos::prelude::*;
use leptos_router::LazyRoute;

/// Makes pages lazy routes that share one chunk. A page has `open()`, which starts its data and travels with the
/// first load, and `show(Self)`, which is its view and travels with the chunk.
macro_rules! chunk {
    ($(#[$doc:meta])* $show:ident, $preload:ident: $pages:ident { $($name:ident: $page:ident),+ $(,)? }) => {
        $(#[$doc])*
        enum $pages {
            $($name($page)),+
        }

        #[leptos::lazy]
        fn $show(page: $pages) -> AnyView {
            match page {
                $($pages::$name(page) => $page::show(page)),+
            }
        }

        $(impl LazyRoute for $page {
            fn data() -> Self {
                Self::open()
            }

            async fn view(this: Self) -> AnyView {
                $show($pages::$name(this)).await
            }

            async fn preload() {
                #[cfg(target_arch = "wasm32")]
                $preload().await;
            }
        })+
    };
}

chunk! {
    /// What most people open.
    resident_pages, __preload_resident_pages: ResidentPages {
        Home: HomeRoute, Mine: MineRoute, About: AboutRoute, SignIn: SignInRoute, Request: RequestRoute
    }
}

chunk! {
    /// The report form.
    report_page, __preload_report_page: ReportPage { Report: ReportRoute }
}

chunk! {
    /// Finding, and where it leads: hearing of what happens there.
    find_page, __preload_find_page: FindPage { Requests: RequestsRoute, Subscribe: SubscribeRoute, Messages: MessagesRoute }
}

chunk! {
    /// The staff's queue; the case it opens beside it is shared with the next.
    desk_queue, __preload_desk_queue: DeskQueue { Desk: DeskRoute }
}

chunk! {
    /// A case alone.
    desk_case, __preload_desk_case: DeskCase { DeskRequest: DeskRequestRoute }
}

chunk! {
    /// The staff's other pages, and the design system: it shares parts with everybody, so a split point of its own
    /// would double the number of files.
    desk_pages, __preload_desk_pages: DeskPages { Outbox: OutboxRoute, Style: StyleRoute, Keys: KeysRoute,
        Developers: DevelopersRoute }
}
