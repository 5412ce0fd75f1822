package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parameters of an address that tell where a reader came from and do not choose what is read.
final class Tracking {
    private static final List<String> PREFIXES = List.of(
            "utm_",
            "utm-",
            "mtm_",
            "matomo_",
            "pk_",
            "piwik_",
            "hsa_",
            "_hs",
            "__hs",
            "ns_",
            "at_",
            "wt_",
            "wt.",
            "itm_",
            "oly_",
            "vero_",
            "fb_",
            "ga_",
            "cx_",
            "cm_",
            "guce_",
            "trk_",
            "dm_i",
            "ml_subscriber",
            "bsft_",
            "et_cid",
            "et_rid",
            "amp_",
            "rb_clickid",
            "mkt_",
            "action_object_",
            "action_type_");
    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "gbraid",
            "wbraid",
            "dclid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_ke",
            "_kx",
            "_openstat",
            "cmpid",
            "cmp",
            "icid",
            "intcid",
            "intcmp",
            "int_cid",
            "ocid",
            "cvid",
            "ftag",
            "sr_share",
            "s_cid",
            "scid",
            "s_kwcid",
            "smid",
            "smtyp",
            "partner",
            "xtor",
            "ito",
            "dicbo",
            "wickedid",
            "guccounter",
            "soc_src",
            "soc_trk",
            "sfmc_id",
            "sfns",
            "sh_kit",
            "campaign_id",
            "ncid",
            "nl_id",
            "ref_src",
            "ref_url",
            "reflink",
            "emc",
            "iref",
            "tpcc",
            "srnd",
            "sref",
            "leadsource",
            "emci",
            "emdi",
            "sharetoken",
            "share_id",
            "__twitter_impression",
            "twitter_impression",
            "__s",
            "s_campaign",
            "traffic_source",
            "trafficsource",
            "tsrc",
            ".tsrc",
            "taid",
            "feedtype",
            "feedname",
            "rss_id",
            "mbid",
            "bxid",
            "cndid",
            "esrc",
            "algtrack",
            "algo_pvid",
            "spm",
            "ecid",
            "elqtrackid",
            "elqtrack",
            "wpisrc",
            "wpmm",
            "pwapi_token",
            "__source",
            "src_campaign",
            "sponsored",
            "shareadraft",
            "fbrefresh",
            "_unique_id",
            "_branch_match_id",
            "usqp",
            "aoh",
            "echobox",
            "rnd_from",
            "via_rss",
            "from_rss",
            "intlink",
            "cid_source");
    /// Those that elsewhere choose what is read: dropped only where the path already names a story.
    private static final Set<String> DOUBTFUL = Set.of(
            "ref",
            "referrer",
            "referer",
            "source",
            "src",
            "from",
            "via",
            "cid",
            "xid",
            "mod",
            "campaign",
            "share",
            "shared",
            "feed",
            "sh",
            "rss",
            "siteid",
            "smi",
            "iid",
            "origin",
            "medium",
            "newsletter",
            "seid",
            "st_source",
            "rel",
            "trk",
            "link_source");
    private static final int STORY_DIGITS = 6;
    private static final int STORY_LENGTH = 20;

    private Tracking() {}

    /// The parameters that choose what is read, as written and in their order.
    static List<String> kept(Address address) {
        List<String> kept = new ArrayList<>();
        String query = address.query();
        if (query.isEmpty()) {
            return kept;
        }
        boolean story = namesStory(address.path());
        for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
            if (!parameter.isEmpty() && !isTracking(parameter, story)) {
                kept.add(parameter);
            }
        }
        return kept;
    }

    private static boolean isTracking(String parameter, boolean story) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || PREFIXES.stream().anyMatch(name::startsWith)
                || (DOUBTFUL.contains(name) && (story || value.startsWith("rss") || value.startsWith("djem")));
    }

    /// Whether the last part of a path is a headline's words or a long number, as stories' addresses are.
    private static boolean namesStory(String path) {
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        name = name.substring(name.lastIndexOf('/') + 1);
        int digits = 0;
        boolean words = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            words |= (c == '-' || c == '_') && i > 0 && Character.isLetterOrDigit(name.charAt(i - 1));
        }
        return words || digits >= STORY_DIGITS || name.length() >= STORY_LENGTH;
    }
}
