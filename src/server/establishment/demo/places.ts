/** The five provinces of the demonstration, today's code, with the trades that their countryside leans to. */
export const provinces = [
  {
    code: '91',
    trades: [
      'Sản xuất nước mắm',
      'Chế biến thủy sản',
      'Xay xát lúa gạo',
      'Sản xuất bánh kẹo',
      'Thêu ren thủ công',
    ],
    villages: [
      { name: 'Làng nghề nước mắm', trade: 'nước mắm' },
      { name: 'Làng nghề dệt thổ cẩm', trade: 'dệt thổ cẩm' },
      { name: 'Làng nghề đan bàng', trade: 'đan bàng' },
    ],
  },
  {
    code: '96',
    trades: [
      'Chế biến thủy sản',
      'Sản xuất nước mắm',
      'Sản xuất bánh kẹo',
      'Đóng và sửa chữa tàu thuyền',
      'Chế biến gỗ',
    ],
    villages: [
      { name: 'Làng nghề tôm khô', trade: 'tôm khô' },
      { name: 'Làng nghề gác kèo ong', trade: 'gác kèo ong' },
      { name: 'Làng nghề làm muối', trade: 'làm muối' },
      { name: 'Làng nghề dệt chiếu', trade: 'dệt chiếu' },
    ],
  },
  {
    code: '86',
    trades: [
      'Gốm sứ mỹ nghệ',
      'Chế biến nông sản',
      'Mây tre đan xuất khẩu',
      'Sản xuất bánh kẹo',
      'Sản xuất nước uống đóng chai',
    ],
    villages: [
      { name: 'Làng nghề gạch gốm', trade: 'gạch, gốm đỏ' },
      { name: 'Làng nghề se chỉ xơ dừa', trade: 'chỉ xơ dừa' },
      { name: 'Làng nghề đan lục bình', trade: 'đan lục bình' },
    ],
  },
  {
    code: '92',
    trades: [
      'Xay xát lúa gạo',
      'Sản xuất bánh kẹo',
      'Cơ khí nông nghiệp',
      'Chế biến thủy sản',
      'Cơ khí chế tạo',
    ],
    villages: [
      { name: 'Làng nghề bánh tráng', trade: 'bánh tráng' },
      { name: 'Làng nghề bánh pía', trade: 'bánh pía' },
      { name: 'Làng nghề đan lợp', trade: 'đan lợp' },
    ],
  },
  {
    code: '08',
    trades: ['Chế biến chè', 'Chế biến gỗ', 'Sản xuất đồ gỗ mỹ nghệ', 'Sản xuất rượu', 'Chế biến dược liệu'],
    villages: [
      { name: 'Làng nghề chè shan tuyết', trade: 'chè' },
      { name: 'Làng nghề miến dong', trade: 'miến dong' },
      { name: 'Làng nghề rượu ngô', trade: 'rượu ngô' },
    ],
  },
] as const
