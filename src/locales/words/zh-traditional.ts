/** Words that are others in Taiwan than those of the list of `zh-list.ts`, in simplified characters and in the same form. */
export const taiwaneseWords = `
account 帐号; administer 管理者; algorithm 演算法; application 应用程式; argument 引数; array 阵列; async 非同步; attach 夹带; audio 音讯; avatar 头像;
block 封锁; bug 臭虫; byte 位元组; bit 位元; cache 快取; click 点选; client 用户端; code 程式码 原始码; column 栏位; comment 留言; compatible 相容;
component 元件; configure 组态; connect 连线; console 主控台; custom 自订; database 资料库; debug 除错; default 预设; deploy 布署; developer 开发人员;
device 装置; digital 数位; disable 停用; disclose 揭露; domain 网域; email 电子邮件 信箱; export 汇出; feedback 回馈 意见回馈; file 档案; folder 资料夹;
function 函式; global 全域; hardware 硬体; image 影像 映像档; import 汇入; information 资讯; instance 执行个体; interface 介面; internet 网际网路;
library 函式库 程式库; license 授权条款; link 连结; load 载入; local 在地; log 纪录; login 登入; loop 回圈; memory 记忆体; menu 选单; message 讯息; module 模组;
mouse 滑鼠; network 网路; object 物件; open 开启; operate 作业; optimize 最佳化; package 套件; patch 修补; plugin 外挂; port 连接埠; post 贴文; print 列印;
privacy 隐私权; private 私密; program 程式; project 专案; protocol 协定; quality 品质; refer 参照; release 释出; report 回报 通报; repository 储存库;
return 回传; review 审阅; row 资料列; save 储存; screen 萤幕; search 搜寻; secure 资安; send 传送; serve 伺服器; software 软体; string 字串; support 支援;
template 范本; thread 执行绪; token 权杖; type 型别; undo 复原; use 使用者; variable 变数; video 影片; view 检视; wide 广域; window 视窗; workflow 工作流程
`;

/** Traditional characters, each with the simplified one that the lists have: 開 is 开. Those of the Big5 set's common level that a listed word has. */
const characters = `
丟丢 並并 乾干 佈布 佔占 併并 來来 侷局 係系 倉仓 個个 們们 倫伦 偉伟 側侧 備备 傢家 傳传 傷伤 傾倾 僱雇 價价 儀仪 儘尽 償偿 優优 儲储 兒儿 內内 兩两 冊册 別别 刪删 則则 剋克 創创 劃划 動动 務务 勢势 勵励 匯汇 區区
協协 厭厌 參参 員员 唸念 問问 啟启 單单 嘗尝 噹当 嚐尝 嚮向 嚴严 國国 圍围 圖图 團团 執执 堅坚 報报 場场 塊块 壇坛 壓压 壞坏 壯壮 夠够 夥伙 夾夹 學学 實实 審审 寫写 寬宽 將将 專专 尋寻 對对 導导 層层 屬属 師师 帳帐
帶带 幫帮 幹干 幾几 庫库 廠厂 廢废 廣广 張张 強强 彆别 彙汇 後后 徑径 從从 復复 徵征 惡恶 態态 慣惯 慮虑 慶庆 憂忧 憑凭 憶忆 應应 懷怀 懼惧 戰战 戲戏 戶户 拋抛 掃扫 掛挂 採采 換换 損损 摺折 撥拨 擁拥 擇择 擊击 擔担
據据 擬拟 擴扩 擾扰 敗败 數数 斷断 於于 昇升 時时 晉晋 暫暂 曆历 書书 會会 朮术 東东 條条 棄弃 棧栈 業业 極极 榦干 構构 樂乐 標标 樣样 樹树 機机 檔档 檢检 檯台 欄栏 權权 歡欢 歷历 歸归 殘残 殼壳 毀毁 氾泛 汎泛 決决
沒没 沖冲 況况 洩泄 淨净 減减 測测 準准 溝沟 滾滚 滿满 潛潜 潤润 潰溃 濟济 濫滥 濾滤 瀏浏 為为 無无 煩烦 營营 燬毁 爭争 爾尔 狀状 猶犹 獎奖 獨独 獲获 獻献 現现 環环 產产 異异 當当 疊叠 發发 盡尽 監监 盤盘 眾众 睏困
確确 碼码 礎础 祕秘 禦御 稅税 種种 稱称 積积 穩稳 穫获 窮穷 競竞 筆笔 箇个 節节 範范 篩筛 簡简 簽签 籤签 糰团 糾纠 紀纪 約约 納纳 純纯 紙纸 級级 紛纷 細细 紹绍 終终 組组 結结 絕绝 絡络 統统 絲丝 綁绑 綑捆 經经 維维
綱纲 網网 綴缀 緊紧 緒绪 線线 緣缘 編编 緩缓 練练 緻致 縮缩 總总 織织 繪绘 繫系 繼继 續续 罈坛 罵骂 義义 習习 聞闻 聯联 聲声 職职 聽听 脅胁 脩修 腦脑 腳脚 臉脸 臨临 臺台 與与 興兴 舉举 舊旧 蒐搜 蓆席 蓋盖 薦荐 藝艺
處处 虛虚 號号 螢萤 蟲虫 術术 衝冲 補补 裝装 裡里 製制 複复 見见 規规 視视 覺觉 覽览 觀观 觸触 訂订 計计 訊讯 討讨 訓训 託托 記记 訝讶 訪访 設设 許许 訴诉 註注 証证 評评 詞词 詢询 試试 話话 詳详 誌志 認认 語语 誠诚
誤误 說说 課课 調调 談谈 請请 論论 諮咨 諾诺 講讲 謝谢 謹谨 證证 識识 譯译 議议 譴谴 護护 譽誉 讀读 變变 讚赞 負负 財财 貢贡 貧贫 責责 貴贵 買买 費费 貼贴 資资 賞赏 賠赔 賦赋 質质 賬账 賴赖 賺赚 購购 贈赠 贊赞 跡迹
踐践 蹟迹 蹤踪 躍跃 軟软 較较 載载 輕轻 輯辑 輸输 轄辖 轉转 辦办 辯辩 迴回 逕径 這这 連连 週周 進进 遊游 運运 過过 達达 違违 遞递 遠远 適适 遲迟 遷迁 選选 遺遗 還还 邊边 邏逻 郵邮 釋释 針针 鈕钮 鉤钩 銷销 錄录 錢钱
錯错 錶表 鍵键 鍾钟 鎖锁 鏈链 鏡镜 鐘钟 鑰钥 長长 門门 閉闭 開开 間间 閤合 閱阅 闆板 關关 陞升 陣阵 陰阴 隊队 階阶 際际 隨随 險险 隱隐 隸隶 雙双 雜杂 離离 難难 雲云 電电 靈灵 靜静 鞦秋 響响 頁页 項项 順顺 須须 預预
領领 頭头 頻频 題题 額额 顏颜 願愿 類类 顧顾 顯显 風风 颱台 養养 餘余 馬马 騷骚 驅驱 驗验 驚惊 驟骤 體体 髮发 鬆松 鬚须 麵面 點点 齊齐 齡龄 齣出
`;

const simplified: ReadonlyMap<string, string> = new Map(
  characters
    .trim()
    .split(/\s+/)
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** A run of Chinese in simplified characters as far as the lists need it; as long as it was. */
export function toSimplified(run: string): string {
  let text = '';
  for (let at = 0; at < run.length; at++) text += simplified.get(run[at]!) ?? run[at]!;
  return text;
}
