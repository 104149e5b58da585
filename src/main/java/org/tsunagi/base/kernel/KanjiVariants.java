package org.tsunagi.base.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Kanji that are looked for under each other in names and places; a search aid only, chosen by hand from the usual old
 * and popular forms and the radicals that papers copied from a PDF hold, and no statement that they are the same character. Compatibility ideographs such as 塚 (U+FA10) are
 * not here: NFKC folds them already.
 */
final class KanjiVariants {
    /** Each group is folded into its first character; no character stands twice. */
    static final String GROUPS = """
            高髙 崎﨑嵜 吉𠮷 辺邊邉 斉齊斎齋⻫ 浜濱濵 沢澤 島嶋嶌 昇曻 橋槗𣘺 土圡𡈽 柳栁 桑桒 富冨 峰峯
            広廣 桜櫻 国國圀 竜龍⻯ 滝瀧 瀬瀨 渕淵渊 館舘 関關 鶴靏靍 曽曾 条條 渋澁澀 桧檜 薮藪籔 豊豐
            黒黑 恵惠 徳德 真眞 栄榮 円圓 鉄鐵 学學 会會 与與 万萬 寿壽 実實 緑綠 頼賴 静靜 戸戶
            増增 芦蘆 鴎鷗 寛寬 郎郞 瑶瑤 宝寶 籠篭 礼禮 亀龜⻲ 沖冲 蔵藏 稲稻 穂穗 経經 総總 縄繩 覚覺
            弁辨瓣辯 塩鹽 薫薰 勲勳 凛凜 遥遙 槙槇 尭堯 奥奧 横橫 温溫 荘莊 乗乘 児兒 様樣 芸藝 聡聰
            彦彥 巌巖 岳嶽 恒恆 黄黃⻩ 歩步 野埜 松枩 杉杦 秋穐龝 船舩 姫姬 祢禰 弥彌 来來 内內 将將 涼凉
            並竝 桝枡 蛍螢 麦麥⻨ 壱壹 為爲 衛衞 悦悅 権權 顕顯 県縣 倹儉 剣劍劔 鎮鎭 尚尙 粛肅 従從 縦縱
            晋晉 尽盡 図圖 数數 声聲 双雙 争爭 巣巢 続續 対對 体體 台臺 団團 昼晝 鋳鑄 庁廳 伝傳 灯燈
            当當 党黨 独獨 読讀 届屆 売賣 発發 抜拔 仏佛 変變 豆荳 満滿 毎每 黙默 訳譯 薬藥 予豫 誉譽 余餘
            両兩 猟獵 塁壘 励勵 霊靈 齢齡 歴歷 恋戀 炉爐 労勞 楼樓 湾灣 冴冱 倶俱 掴摑 頬頰 侠俠 梼檮 祷禱
            西⻄ 長⻑ 青靑⻘ 歯齒⻭ 鬼⻤ 民⺠ 虎⻁ 食⻝ 角⻆ 医醫 営營 気氣 鉱鑛 駅驛 仮假 価價 画畫 拡擴 楽樂 旧舊 挙擧
            区區 駆驅 径徑 茎莖 継繼 鶏鷄 検檢 険險 験驗 献獻 厳嚴 効效 号號 済濟 剤劑 雑雜 参參 蚕蠶 惨慘 賛贊 残殘 糸絲
            辞辭 湿濕 釈釋 写寫 触觸 嘱囑 称稱 証證 奨奬 焼燒 醸釀 畳疊 状狀 枢樞 随隨 髄髓 戦戰 銭錢 禅禪 壮壯 装裝 捜搜
            挿插 臓臟 属屬 帯帶 滞滯 択擇 担擔 単單 断斷 弾彈 痴癡 遅遲 虫蟲 聴聽 転轉 点點 闘鬪 悩惱 脳腦 覇霸 拝拜 廃廢
            蛮蠻 秘祕 払拂 併倂 褒襃 翻飜 没沒 郷鄕 隣鄰 暦曆 杯盃 柏栢 煕熙凞 昂昻 晃晄 舎舍 収收 渓溪 煙烟 浅淺 践踐 酔醉
            壌壤 嬢孃 譲讓 穣穰 帰歸 巻卷 圏圈 囲圍 隠隱 応應 欧歐 殴毆 悪惡 圧壓 亜亞 弐貳 姉姊 兎兔 壷壺 園薗 間閒 梅楳
            厩廏 呉吳 娯娛 戻戾 涙淚 録錄 禄祿 清淸 顔顏 産產 既旣 概槪 即卽 教敎 強强 歳歲 渉涉 填塡 顛顚 噛嚙 蝋蠟 醤醬
            蒋蔣 屏屛 并幷 瓶甁 研硏 徴徵 謡謠 揺搖 讃讚 舗舖 鰺鯵 闊濶 焔焰 潅灌 靱靭
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
