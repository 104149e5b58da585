package org.tsunagi.base.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Kanji that are looked for under each other in names and places; a search aid only, chosen by hand from the usual old
 * and popular forms, and no statement that they are the same character. Compatibility ideographs such as 塚 (U+FA10) are
 * not here: NFKC folds them already.
 */
final class KanjiVariants {
    /** Each group is folded into its first character; no character stands twice. */
    static final String GROUPS = """
            高髙 崎﨑嵜 吉𠮷 辺邊邉 斉齊斎齋 浜濱濵 沢澤 島嶋嶌 昇曻 橋槗𣘺 土圡𡈽 柳栁 桑桒 富冨 峰峯
            広廣 桜櫻 国國圀 竜龍 滝瀧 瀬瀨 渕淵渊 館舘 関關 鶴靏靍 曽曾 条條 渋澁澀 桧檜 薮藪籔 豊豐
            黒黑 恵惠 徳德 真眞 栄榮 円圓 鉄鐵 学學 会會 与與 万萬 寿壽 実實 緑綠 頼賴 静靜 戸戶
            増增 芦蘆 鴎鷗 寛寬 郎郞 瑶瑤 宝寶 籠篭 礼禮 亀龜 沖冲 蔵藏 稲稻 穂穗 経經 総總 縄繩 覚覺
            弁辨瓣辯 塩鹽 薫薰 勲勳 凛凜 遥遙 槙槇 尭堯 奥奧 横橫 温溫 荘莊 乗乘 児兒 様樣 芸藝 聡聰
            彦彥 巌巖 岳嶽 恒恆 黄黃 歩步 野埜 松枩 杉杦 秋穐龝 船舩 姫姬 祢禰 弥彌 来來 内內 将將 涼凉
            並竝 桝枡 蛍螢 麦麥 壱壹 為爲 衛衞 悦悅 権權 顕顯 県縣 倹儉 剣劍劔 鎮鎭 尚尙 粛肅 従從 縦縱
            晋晉 尽盡 図圖 数數 声聲 双雙 争爭 巣巢 続續 対對 体體 台臺 団團 昼晝 鋳鑄 庁廳 伝傳 灯燈
            当當 党黨 独獨 読讀 届屆 売賣 発發 抜拔 仏佛 変變 豆荳 満滿 毎每 黙默 訳譯 薬藥 予豫 誉譽 余餘
            両兩 猟獵 塁壘 励勵 霊靈 齢齡 歴歷 恋戀 炉爐 労勞 楼樓 湾灣 冴冱 倶俱 掴摑 頬頰 侠俠 梼檮 祷禱
            ケヶ カヵ
            """;

    private static final Map<Integer, Integer> FOLDED = table();

    private KanjiVariants() {}

    static String fold(String text) {
        return text.codePoints()
                .map(c -> FOLDED.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> table() {
        Map<Integer, Integer> table = new HashMap<>();
        for (String group : GROUPS.split("\\s+")) {
            int first = group.codePointAt(0);
            group.codePoints().skip(1).forEach(variant -> table.put(variant, first));
        }
        return Map.copyOf(table);
    }
}
