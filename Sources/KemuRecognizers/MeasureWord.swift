/// The words that count things: 辆, 台（套）, 人次.
enum MeasureWord {
  private static let table = PhraseTable(
    """
    辆 台 套 台套 台/套 台（套） 台(套) 台／套 台、套 人 人次 人（次） 人(次) 人/次 批 批次 批（次） 批(次) 个 個 件 件次 项 項 项次 \
    名 家 家次 次 次数 户 戶 户次 位 条 條 条次 起 份 期 期次 张 張 篇 只 隻 枝 座 所 处 處 间 間 栋 棟 幢 层 層 门 本 册 冊 \
    卷 场 場 场次 届 屆 轮 輪 类 類 种 種 组 組 团组 个团组 队 支队 班 岁 歲 年 个月 個月 天 日 周 小时 小時 分钟 分鐘 秒 \
    平方米 平方公里 立方米 公里 米 千米 厘米 亩 公顷 吨 噸 公斤 千克 克 斤 度 千瓦时 千瓦 升 字 页 頁 幅 面 块 塊 根 棵 株 头 頭 \
    匹 艘 架 列 节 笔 筆 宗 例 桩 道 口 盏 片 颗 粒 瓶 箱 盒 包 袋 桶 双 雙 对 對 点 點 步 趟 遍 回 句 封 枚 把 顶 床 桌 席 户次 \
    人天 人日 课时 学时 镇 村 县 区 乡 国 省 市 分 章 款 站 宿 餐 票 员 倍 打 斤半
    """)

  /// Words that begin with a measure word's character and count nothing.
  private static let words = PhraseTable(
    """
    项目 项下 人员 人民 人大 人力 人口 人才 人社 人事 人均 人类 个人 个体 个别 个性 次要 次年 次月 家庭 家具 家属 家电 名称 名词 名单 名义 \
    名目 台账 台式 台湾 台币 套餐 组织 组成 组建 批准 批复 批发 户籍 户外 位置 位于 条件 条例 条款 张家 期末 期间 \
    期初 期限 年初 年末 年底 年度 年终 年均 年内 年报 处理 处置 处级 处罚 间接 层面 层次 层级 门户 面积 面向 份额 篇幅 场所 场地 场馆 类别 \
    种类 种植 种子 本年 本级 本部 本单位 本表 本院 本局 本次 本市 本区 本县 分之 分类 分项 分局 分析 分别 分配 分行 日常 日元 日币 日圆 \
    日均 周边 周年 周转 天然 天津 点击 点多 度假 度量 字号 字段 米制 克朗 回收 回购 回复 道路 道德 口径 口岸 片区 包括 包含 包装 把关 把握 \
    站点 国家 国有 国库 国债 国际 国内 国外 国防 国务 省级 省市 省委 市场 市级 市委 市政 市民 区级 区域 区委 区内 县级 县委 乡镇 乡村 村级 村民 \
    镇级 座谈 所有 所属 所得 所需 起草 起点 起步 对外 对口 对个人 对企业 对本 对比 对应 门诊 节能 节约 节水 节目 节日 \
    班子 队伍 员工 例行 例会 架构 架设 列入 列支 列报 宗教 宗旨 头部 升级 页面 页码 篇章 章程 章节 款项 款待 票据 票款 打造 打击 打印 顶层 床位 \
    席位 桌面 根据 笔记 粒度 箱包 袋装 遍布 句号 封面 步骤 趟次 册子 卷宗 届时 轮换 轮岗 座机 幅度 公里数 公斤级 套装 件数 封闭 点对点 倍增
    """)

  /// The measure word at an offset: the offset after it.
  static func end(at index: Int, in text: ByteText) -> Int? {
    guard let match = table.match(text, at: index), !words.contains(text, at: index) else { return nil }
    return match.end
  }

  static func follows(at index: Int, in text: ByteText) -> Bool {
    end(at: index, in: text) != nil
  }
}
