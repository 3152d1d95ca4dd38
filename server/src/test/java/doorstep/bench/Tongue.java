package doorstep.bench;

import java.util.List;
import java.util.Random;

/**
 * What residents say, made up: about eighty things, told in many ways, with estates, roads, numbers and Latin in it. Few things
 * are said often and most seldom (Zipf), as in any county.
 */
final class Tongue {
    private static final String[] FIRST =
            "锦绣 阳光 滨江 翡翠 湖畔 金色 学府 中央 碧水 东方 书香 云栖 御景 恒大 万科 桂花 梧桐 香樟 枫林 兰亭 望月 听涛 青山 紫薇 凤凰".split(" ");
    private static final String[] LAST = "华庭 花园 家园 名苑 新城 雅居 公馆 小区 嘉园 世纪城 国际 山庄 一号院".split(" ");
    private static final String[] ROADS = "人民 解放 建设 滨河 芙蓉 迎宾 朝阳 振兴 桃花 工农 枫树 石桥 沿江 府前 文昌 白马 长岭 新塘 月亮 荷花".split(" ");
    private static final String[] SHOPS = "李记粉馆 KTV 棋牌室 老王烧烤 驿站 网吧 汽修厂 豆腐坊 砂石场 养猪场 搅拌站 洗车店 废品站 幼儿园 卫生室 菜市场".split(" ");
    private static final String[] LATIN = "LED WiFi 5G APP ETC PVC POS CT VIP QQ LPG PM2.5 A栋 B区 GPS".split(" ");
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢";
    private static final String GIVEN = "秀英桂兰建国志强玉珍明辉丽华春梅小龙海波国平金凤文斌雪芹大勇冬生菊香德才美玲永康";
    private static final String RARE = "鬃鳜黢巉瀍圪埫垱埚堎塬墕夼岜峁崟崾嶝庹彧旮旯昝杈枧柘桠梓榉槎樘橼檩汊沤泖洑浜涴淼渌滘漈澧濠灈炆烊煊熠瑗畈畲疃磡磜礤秭窎";

    /** Most often first. */
    private static final List<String> THINGS = List.of(
            "路灯不亮，晚上走路看不见",
            "下水道堵了，污水漫到路面",
            "楼上漏水，天花板都湿了",
            "噪音扰民，半夜还在放音响",
            "车位不够，乱停乱放堵了消防通道",
            "物业费涨了，服务跟不上",
            "垃圾没有人清运，臭气熏天",
            "自来水停了三天，没有通知",
            "电压不稳，空调带不动",
            "道路坑洼，下雨全是水",
            "工资拖欠，包工头找不到人",
            "征地补偿款没有到位",
            "低保申请一直没有回音",
            "医保报销比例不清楚",
            "社保断缴，想问怎么补",
            "孩子上学划片不合理",
            "公交改线，老人出行不方便",
            "电梯坏了半个月没有修",
            "燃气管道迟迟不通",
            "房产证办了五年没有下来",
            "邻居违建挡了光",
            "排水沟淤了，田里进不去水",
            "水渠堵了，秧苗要旱死",
            "养殖场排污，河水发黑",
            "粉尘太大，晾不了衣服",
            "宅基地四至有争议",
            "集体土地流转租金没有发",
            "村务公开栏一年没有换",
            "危房改造名额不公",
            "山塘渗水，汛期不放心",
            "流浪狗咬人，没有人管",
            "井盖丢了，摔了人",
            "红绿灯坏了，路口很乱",
            "快递柜收费不合理",
            "学校食堂饭菜不干净",
            "养老金认证不会操作手机",
            "残疾证换发跑了三趟",
            "户口迁移材料说法不一",
            "退役军人优待证没有拿到",
            "高龄津贴停发了",
            "桥栏杆松动，孩子要过",
            "变压器离房子太近",
            "树枝压着电线",
            "消防栓没有水",
            "充电桩装不了",
            "有线电视停了还扣费",
            "宽带捆绑消费",
            "预付卡老板跑路",
            "买到假农药，禾苗死了",
            "种子发芽率低",
            "猪瘟扑杀补偿没有发",
            "退耕还林款少了两亩",
            "林权证和实地不符",
            "公墓收费太高",
            "殡仪车乱收费",
            "厕所改造后没有水冲",
            "饮用水发黄有味道",
            "水库泄洪没有提前喊",
            "山体滑坡，屋后掉石头",
            "地灾点监测员换了没有人接",
            "煤矿塌陷，房子开裂",
            "爆破震裂了墙",
            "采砂船夜里作业",
            "货车超载压坏村道",
            "限高杆撞歪了",
            "校车不按站停",
            "托育点没有证",
            "课后服务强制收费",
            "营养餐发霉",
            "家暴报警后没有后续",
            "老人走失要看监控",
            "独居老人几天没有出门",
            "精神障碍患者砸东西",
            "赡养纠纷，三个儿子推",
            "彩礼退还谈不拢",
            "合伙开店散伙账算不清",
            "欠条过期怎么办",
            "担保贷款被列失信",
            "公积金提取卡住",
            "人才补贴没有兑现",
            "蜂箱被盗",
            "古树要保护",
            "祠堂漏雨",
            "碑刻被水泥糊了",
            "龙舟场地被占");

    private static final String[] TOLD = {
        "跟村里说过两回，说报上去了，到现在没有下文。", "打过12345，工单办结了，实际没有人来。", "请尽快派人来看一下。", "我们整栋楼的人都有意见。",
        "老人孩子出门都要绕路。", "去年也反映过，当时说年底前解决。", "希望给个准信，到底哪天能弄好。", "拍了照片，可以给你们看。",
        "不晓得归哪个部门管，两边都推。", "再拖下去要出事。", "物业说没有钱，业委会说要开会。", "上次来人看了一眼就走了。"
    };

    private final Random random;

    Tongue(Random random) {
        this.random = random;
    }

    /** Title and words. */
    record Said(String title, String words) {}

    Said say() {
        String thing = THINGS.get(zipf(THINGS.size()));
        String place = place();
        StringBuilder words = new StringBuilder(place).append("，").append(thing).append("。");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            words.append(TOLD[zipf(TOLD.length)]);
        }
        if (random.nextInt(4) == 0) {
            words.append("找")
                    .append(name())
                    .append(random.nextBoolean() ? "组长" : "师傅")
                    .append("看过，说要换")
                    .append(LATIN[zipf(LATIN.length)])
                    .append("的，要")
                    .append(random.nextInt(1, 400) * 10)
                    .append("块。");
        }
        if (random.nextInt(200) == 0) {
            words.append("就在")
                    .append(RARE.charAt(random.nextInt(RARE.length())))
                    .append(RARE.charAt(zipf(RARE.length())))
                    .append("那一带。");
        }
        return new Said(place + thing.replaceFirst("，.*", ""), words.toString());
    }

    String name() {
        String name = "" + SURNAMES.charAt(zipf(SURNAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return random.nextInt(3) == 0 ? name : name + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private String place() {
        return switch (random.nextInt(4)) {
            case 0 ->
                estate() + random.nextInt(1, 40) + "栋" + random.nextInt(1, 5) + "单元"
                        + (random.nextInt(1, 33) * 100 + random.nextInt(1, 5));
            case 1 -> ROADS[zipf(ROADS.length)] + "路" + random.nextInt(1, 900) + "号" + SHOPS[zipf(SHOPS.length)];
            case 2 -> estate() + "门口";
            default ->
                SURNAMES.charAt(random.nextInt(SURNAMES.length())) + "家" + "湾冲坪岭塘坳洲桥垸畈".charAt(random.nextInt(10))
                        + random.nextInt(1, 20) + "组";
        };
    }

    private String estate() {
        return FIRST[zipf(FIRST.length)] + LAST[zipf(LAST.length)];
    }

    /** Below {@code of}, the small ones often. */
    int zipf(int of) {
        return (int) Math.min(of - 1, Math.pow(of + 1, random.nextDouble()) - 1);
    }
}
